/** Describes the API to people and to programs, with examples. */
@ApplicationModule(allowedDependencies = {"refusal"})
@NullMarked
package co.acuse.ingest.openapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
