/** The core: decides what happens to each submission; plain Java, no framework. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package co.acuse.submitter.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
