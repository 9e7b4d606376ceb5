/** The DIAN's web service as Java calls: what is asked goes in, what it means comes out. */
@NullMarked
package co.acuse.dian.soap;

import org.jspecify.annotations.NullMarked;
