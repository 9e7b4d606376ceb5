/** Tests of what one caller may ask. */
@NullMarked
package co.acuse.ingest.throttling;

import org.jspecify.annotations.NullMarked;
