/** One invoice: its statuses, what a till prints, and everything that happened to it. */
@ApplicationModule(allowedDependencies = {"access"})
@NullMarked
package co.acuse.audit.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
