/** Driven adapter: publishes the ledger's events to Kafka, in order, at least once. */
@NullMarked
package co.acuse.submitter.lifecycle;

import org.jspecify.annotations.NullMarked;
