/** Which payloads are the same sale. */
@NullMarked
package co.acuse.contracts.submission;

import org.jspecify.annotations.NullMarked;
