/** What is done for issued documents behind the sales, one issuer not waiting for another. */
@ApplicationModule(allowedDependencies = "submission")
@NullMarked
package co.acuse.submitter.errand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
