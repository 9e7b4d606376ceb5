/** What operators did and what was refused at the door. */
@ApplicationModule(allowedDependencies = {"access"})
@NullMarked
package co.acuse.audit.doorevents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
