/** Driven adapter: the queue, the schedule and the memory of what was sent, in PostgreSQL. */
@ApplicationModule(allowedDependencies = {"restore", "submission"})
@NullMarked
package co.acuse.submitter.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
