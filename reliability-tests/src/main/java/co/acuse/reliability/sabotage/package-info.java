/**
 * An agent in the service processes: it ends them at a named step, shifts their clock, or breaks
 * one of their rules on purpose.
 */
@NullMarked
package co.acuse.reliability.sabotage;

import org.jspecify.annotations.NullMarked;
