/** Puts records on Kafka within a bounded time, and knows what is certain when that fails. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package co.acuse.ingest.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
