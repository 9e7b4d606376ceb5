/** Records in and out of Kafka, dead letters, and the topics as they must be. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package co.acuse.edge.kafka;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
