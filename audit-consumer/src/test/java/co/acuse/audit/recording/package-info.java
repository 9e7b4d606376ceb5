/** What becomes of records, on a real Kafka and a real PostgreSQL. */
@NullMarked
package co.acuse.audit.recording;

import org.jspecify.annotations.NullMarked;
