/** Fetches the files of issued documents behind live sales. */
@ApplicationModule(allowedDependencies = {"errand", "gateway", "submission"})
@NullMarked
package co.acuse.submitter.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
