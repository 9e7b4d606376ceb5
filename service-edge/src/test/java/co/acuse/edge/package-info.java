/** Tests of the edge as a whole. */
@NullMarked
package co.acuse.edge;

import org.jspecify.annotations.NullMarked;
