/** Accepts invoices. */
@NullMarked
package co.acuse.ingest;

import org.jspecify.annotations.NullMarked;
