/** Driven adapter: publishes the ledger's events to Kafka, in order, at least once. */
@ApplicationModule(allowedDependencies = {"submission"})
@NullMarked
package co.acuse.submitter.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
