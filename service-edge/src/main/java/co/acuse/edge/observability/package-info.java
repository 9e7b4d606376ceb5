/** Log fields and trace context that travel with a submission. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package co.acuse.edge.observability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
