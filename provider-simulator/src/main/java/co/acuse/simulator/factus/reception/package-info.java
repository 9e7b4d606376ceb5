/** Bills that the company receives: the routes are there, and there are none. */
@NullMarked
package co.acuse.simulator.factus.reception;

import org.jspecify.annotations.NullMarked;
