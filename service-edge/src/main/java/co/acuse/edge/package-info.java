/** What every service does the same way at its edges. */
@NullMarked
package co.acuse.edge;

import org.jspecify.annotations.NullMarked;
