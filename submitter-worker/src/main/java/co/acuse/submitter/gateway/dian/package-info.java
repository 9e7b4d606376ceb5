/** The DIAN as a gateway: numbers, signed documents, outcomes, comparison. */
@NullMarked
package co.acuse.submitter.gateway.dian;

import org.jspecify.annotations.NullMarked;
