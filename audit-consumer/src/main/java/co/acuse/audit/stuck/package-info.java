/** Which invoices a person should look at, and how many are on their way. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package co.acuse.audit.stuck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
