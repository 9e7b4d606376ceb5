/** Feature: brings a ledger that was restored from an older copy up to what Kafka tells. */
@ApplicationModule(allowedDependencies = {"command", "submission"})
@NullMarked
package co.acuse.submitter.restore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
