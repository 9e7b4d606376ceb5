/** Who is calling: API keys or tokens of an OIDC issuer, and what each caller may do. */
@ApplicationModule(allowedDependencies = "problem")
@NullMarked
package co.acuse.edge.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
