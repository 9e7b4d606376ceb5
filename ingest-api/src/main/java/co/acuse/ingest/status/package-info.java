/** Asks the audit for the status of an invoice on behalf of its caller. */
@ApplicationModule(allowedDependencies = {"refusal"})
@NullMarked
package co.acuse.ingest.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
