/**
 * What every service does the same way at its edges; nothing here happens unless it is imported.
 */
@NullMarked
package co.acuse.edge;

import org.jspecify.annotations.NullMarked;
