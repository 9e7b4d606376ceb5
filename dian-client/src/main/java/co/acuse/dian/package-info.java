/** From a document to the signed bytes and the ZIP that an issuer sends: the parts put together. */
@NullMarked
package co.acuse.dian;

import org.jspecify.annotations.NullMarked;
