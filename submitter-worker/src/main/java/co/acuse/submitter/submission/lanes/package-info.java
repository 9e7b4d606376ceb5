/** Runs the core: leases issuers, lets the documents of each lane go in their turn. */
@NamedInterface("lanes")
@NullMarked
package co.acuse.submitter.submission.lanes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
