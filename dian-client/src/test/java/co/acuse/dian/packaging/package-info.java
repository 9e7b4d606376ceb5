/** File names and ZIP files, as written and as they come from outside. */
@NullMarked
package co.acuse.dian.packaging;

import org.jspecify.annotations.NullMarked;
