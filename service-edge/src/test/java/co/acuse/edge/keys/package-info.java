/** Tests of {@code co.acuse.edge.keys}. */
@NullMarked
package co.acuse.edge.keys;

import org.jspecify.annotations.NullMarked;
