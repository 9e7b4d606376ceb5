/** Tests of {@code co.acuse.edge.problem}. */
@NullMarked
package co.acuse.edge.problem;

import org.jspecify.annotations.NullMarked;
