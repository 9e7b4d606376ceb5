/** The hashes that name a document at the DIAN, and the short codes that are computed from it. */
@NullMarked
package co.acuse.dian.code;

import org.jspecify.annotations.NullMarked;
