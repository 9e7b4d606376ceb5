/** The way through XML that the DIAN and Acuse write. */
@NullMarked
package co.acuse.submitter.gateway.dian.xml;

import org.jspecify.annotations.NullMarked;
