/** Brings issued documents to their buyers by mail, behind everything else. */
@ApplicationModule(allowedDependencies = {"errand", "gateway", "submission"})
@NullMarked
package co.acuse.submitter.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
