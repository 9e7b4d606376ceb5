/** Tests of the graphic representation, on the PDF as a reader opens it. */
@NullMarked
package co.acuse.submitter.gateway.dian.paper;

import org.jspecify.annotations.NullMarked;
