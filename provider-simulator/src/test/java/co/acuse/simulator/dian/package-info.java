/** The DIAN part from outside: called by our own client, and by raw signed SOAP. */
@NullMarked
package co.acuse.simulator.dian;

import org.jspecify.annotations.NullMarked;
