/** The service as its callers see it, on a real Kafka and a real PostgreSQL. */
@NullMarked
package co.acuse.audit;

import org.jspecify.annotations.NullMarked;
