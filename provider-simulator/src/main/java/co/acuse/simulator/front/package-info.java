/** The door: TCP connections that can be refused, reset or left hanging on command. */
@NullMarked
package co.acuse.simulator.front;

import org.jspecify.annotations.NullMarked;
