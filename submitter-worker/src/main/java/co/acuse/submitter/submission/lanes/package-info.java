/** Runs the core: leases issuers, lets the documents of each lane go in their turn. */
@NullMarked
package co.acuse.submitter.submission.lanes;

import org.jspecify.annotations.NullMarked;
