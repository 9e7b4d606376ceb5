/** The refusals that only this door gives. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package co.acuse.ingest.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
