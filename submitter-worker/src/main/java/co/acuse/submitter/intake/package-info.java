/** Driving adapter: puts submissions from Kafka into the ledger. */
@NullMarked
package co.acuse.submitter.intake;

import org.jspecify.annotations.NullMarked;
