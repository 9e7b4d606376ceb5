/** Factus as a gateway: requests, outcomes, comparison. */
@NullMarked
package co.acuse.submitter.gateway.factus;

import org.jspecify.annotations.NullMarked;
