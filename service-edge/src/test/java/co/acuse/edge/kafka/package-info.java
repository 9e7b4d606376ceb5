/** Tests of {@code co.acuse.edge.kafka}. */
@NullMarked
package co.acuse.edge.kafka;

import org.jspecify.annotations.NullMarked;
