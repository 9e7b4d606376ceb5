/** How every refusal is told over HTTP: RFC 9457, stable codes, Spanish or English. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package co.acuse.edge.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
