/** The files of an issued document. */
@ApplicationModule(allowedDependencies = {"access"})
@NullMarked
package co.acuse.audit.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
