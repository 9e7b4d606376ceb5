/** Takes invoices over HTTP, one or many at a time, and answers each by itself. */
@ApplicationModule(allowedDependencies = {"publishing", "refusal", "throttling"})
@NullMarked
package co.acuse.ingest.acceptance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
