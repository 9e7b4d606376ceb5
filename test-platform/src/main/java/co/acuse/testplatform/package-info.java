/** Kafka and PostgreSQL for integration tests: embedded, or in containers. */
@NullMarked
package co.acuse.testplatform;

import org.jspecify.annotations.NullMarked;
