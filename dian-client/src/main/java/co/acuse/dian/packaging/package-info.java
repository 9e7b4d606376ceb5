/** The names and the ZIP files in which documents go to the DIAN and come back from it. */
@NullMarked
package co.acuse.dian.packaging;

import org.jspecify.annotations.NullMarked;
