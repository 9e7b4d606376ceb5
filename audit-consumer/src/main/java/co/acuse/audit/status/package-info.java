/** What each submission and each invoice came to, whatever the order in which events arrive. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package co.acuse.audit.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
