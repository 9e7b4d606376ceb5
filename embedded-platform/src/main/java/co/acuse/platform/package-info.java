/** A real Kafka broker and a real PostgreSQL on this machine, without containers. */
@NullMarked
package co.acuse.platform;

import org.jspecify.annotations.NullMarked;
