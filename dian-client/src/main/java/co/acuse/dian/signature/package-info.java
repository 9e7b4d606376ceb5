/** The issuer's signature on a document, XAdES-EPES as the DIAN's policy wants it, and its key. */
@NullMarked
package co.acuse.dian.signature;

import org.jspecify.annotations.NullMarked;
