/** What is asked of the DIAN, as a SOAP 1.2 envelope with its security header. */
@NullMarked
package co.acuse.dian.soap.envelope;

import org.jspecify.annotations.NullMarked;
