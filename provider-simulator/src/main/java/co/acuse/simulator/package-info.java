/** A stand-in for the providers. */
@NullMarked
package co.acuse.simulator;

import org.jspecify.annotations.NullMarked;
