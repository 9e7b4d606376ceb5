/** Tests of what a run will do. */
@NullMarked
package co.acuse.reliability.plan;

import org.jspecify.annotations.NullMarked;
