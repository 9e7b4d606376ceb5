/** What the descriptions of all APIs have in common: the key, and how a refusal looks. */
@ApplicationModule(allowedDependencies = "problem")
@NullMarked
package co.acuse.edge.openapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
