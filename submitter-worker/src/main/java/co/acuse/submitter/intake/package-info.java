/** Driving adapter: puts submissions from Kafka into the ledger. */
@ApplicationModule(allowedDependencies = {"submission", "submission :: lanes"})
@NullMarked
package co.acuse.submitter.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
