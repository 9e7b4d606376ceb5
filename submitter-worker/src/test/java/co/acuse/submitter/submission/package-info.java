/** The core's decisions, tested with a scripted provider, a ledger in memory and a set clock. */
@NullMarked
package co.acuse.submitter.submission;

import org.jspecify.annotations.NullMarked;
