/** Driving adapter: the levers of operators. */
@ApplicationModule(allowedDependencies = {"account", "submission"})
@NullMarked
package co.acuse.submitter.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
