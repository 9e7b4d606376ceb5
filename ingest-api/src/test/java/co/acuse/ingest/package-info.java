/** Tests of the door as a whole, over real HTTP and a real Kafka. */
@NullMarked
package co.acuse.ingest;

import org.jspecify.annotations.NullMarked;
