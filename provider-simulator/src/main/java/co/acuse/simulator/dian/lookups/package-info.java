/** Questions about documents, ranges and receivers. */
@NullMarked
package co.acuse.simulator.dian.lookups;

import org.jspecify.annotations.NullMarked;
