/** What a key may read, and how requests are refused. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package co.acuse.audit.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
