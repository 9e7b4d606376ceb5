/** What a person has the worker do in a terminal instead of running; it ends when that is done. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package co.acuse.submitter.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
