/** Takes invoices from the topics of tills that speak Kafka. */
@ApplicationModule(allowedDependencies = {"publishing", "refusal"})
@NullMarked
package co.acuse.ingest.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
