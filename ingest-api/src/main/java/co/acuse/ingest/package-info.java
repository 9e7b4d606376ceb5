/** The door: accepts invoices over HTTP and from inbox topics, and puts them on Kafka. */
@NullMarked
package co.acuse.ingest;

import org.jspecify.annotations.NullMarked;
