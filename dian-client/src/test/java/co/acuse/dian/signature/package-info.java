/** Signatures made here and verified by somebody else. */
@NullMarked
package co.acuse.dian.signature;

import org.jspecify.annotations.NullMarked;
