/** The ZIP in which documents come. */
@NullMarked
package co.acuse.simulator.dian.archive;

import org.jspecify.annotations.NullMarked;
