/** ▶ Kafka in: what stands on the topics goes into the log, what cannot is a dead letter. */
@ApplicationModule(allowedDependencies = {"trail", "status"})
@NullMarked
package co.acuse.audit.recording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
