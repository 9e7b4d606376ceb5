/** ◆ The log: append-only rows, each chained by hash to the previous row of its invoice. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package co.acuse.audit.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
