/** Reads the log again and tells whether it is as it was written. */
@ApplicationModule(allowedDependencies = {"access", "trail"})
@NullMarked
package co.acuse.audit.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
