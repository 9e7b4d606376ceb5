/** The sellers, and where their documents go: a watched file of settings. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package co.acuse.edge.issuers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
