/** Tests of {@code co.acuse.edge.observability}. */
@NullMarked
package co.acuse.edge.observability;

import org.jspecify.annotations.NullMarked;
