/** Feature: brings a ledger that was restored from an older copy up to what Kafka tells. */
@NullMarked
package co.acuse.submitter.restore;

import org.jspecify.annotations.NullMarked;
