/** How files are handed out. */
@NullMarked
package co.acuse.audit.files;

import org.jspecify.annotations.NullMarked;
