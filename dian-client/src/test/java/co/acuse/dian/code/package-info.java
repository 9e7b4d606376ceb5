/** The hashes that name a document, against those that the DIAN itself computed. */
@NullMarked
package co.acuse.dian.code;

import org.jspecify.annotations.NullMarked;
