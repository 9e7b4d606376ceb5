/** What the neutral invoice becomes at the DIAN: every field at its place, or a refusal. */
@NullMarked
package co.acuse.submitter.gateway.dian.document;

import org.jspecify.annotations.NullMarked;
