/** The graphic representation: what the signed XML says, as a PDF that people can read. */
@NullMarked
package co.acuse.submitter.gateway.dian.paper;

import org.jspecify.annotations.NullMarked;
