/** Remembers every event. */
@NullMarked
package co.acuse.audit;

import org.jspecify.annotations.NullMarked;
