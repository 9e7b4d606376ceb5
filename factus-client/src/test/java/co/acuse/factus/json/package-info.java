/** How loosely written values are read. */
@NullMarked
package co.acuse.factus.json;

import org.jspecify.annotations.NullMarked;
