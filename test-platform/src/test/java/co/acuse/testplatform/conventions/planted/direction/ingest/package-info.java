/** A service that contracts know. */
@NullMarked
package co.acuse.testplatform.conventions.planted.direction.ingest;

import org.jspecify.annotations.NullMarked;
