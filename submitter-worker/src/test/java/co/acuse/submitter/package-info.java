/** The worker as a whole, on a real Kafka and a real PostgreSQL, with a provider made up. */
@NullMarked
package co.acuse.submitter;

import org.jspecify.annotations.NullMarked;
