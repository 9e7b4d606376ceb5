/** The official schemas, with the authority's own extension. */
@NullMarked
package co.acuse.simulator.dian.schema;

import org.jspecify.annotations.NullMarked;
