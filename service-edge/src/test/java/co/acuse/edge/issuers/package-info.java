/** Tests of {@code co.acuse.edge.issuers}. */
@NullMarked
package co.acuse.edge.issuers;

import org.jspecify.annotations.NullMarked;
