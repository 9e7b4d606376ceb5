/** The words, shapes and formats in which Factus speaks. */
@NullMarked
package co.acuse.simulator.factus.protocol;

import org.jspecify.annotations.NullMarked;
