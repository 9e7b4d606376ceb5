/** The stand-in for the DIAN's own service, one package per feature. */
@NullMarked
package co.acuse.simulator.dian;

import org.jspecify.annotations.NullMarked;
