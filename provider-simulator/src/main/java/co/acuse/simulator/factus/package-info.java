/** The stand-in Factus v2 server, one package per feature. */
@NullMarked
package co.acuse.simulator.factus;

import org.jspecify.annotations.NullMarked;
