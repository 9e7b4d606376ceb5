/** Keeps one caller from taking the door from all others. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package co.acuse.ingest.throttling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
