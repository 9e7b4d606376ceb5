/** Driven adapters: the providers. */
@ApplicationModule(allowedDependencies = {"submission"})
@NullMarked
package co.acuse.submitter.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
