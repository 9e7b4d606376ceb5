/** The page that explains the API: every question, every refusal, with examples. */
@ApplicationModule(allowedDependencies = {"access", "files"})
@NullMarked
package co.acuse.audit.openapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
