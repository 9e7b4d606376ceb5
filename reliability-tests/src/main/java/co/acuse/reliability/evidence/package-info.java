/**
 * What is known after a run: what tills were told, what the simulators remember, what the database
 * and the topics hold.
 */
@NullMarked
package co.acuse.reliability.evidence;

import org.jspecify.annotations.NullMarked;
