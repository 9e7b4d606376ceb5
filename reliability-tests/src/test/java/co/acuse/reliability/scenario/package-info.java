/** Tests of the plays: that processes come by every step, and die there. */
@NullMarked
package co.acuse.reliability.scenario;

import org.jspecify.annotations.NullMarked;
