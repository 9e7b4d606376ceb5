/** The simulator seen from its clients' side: real HTTP on free ports. */
@NullMarked
package co.acuse.simulator;

import org.jspecify.annotations.NullMarked;
