/** All of Acuse in one process. */
@NullMarked
package co.acuse.standalone;

import org.jspecify.annotations.NullMarked;
