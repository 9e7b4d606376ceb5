/** Whether this service can work. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package co.acuse.audit.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
