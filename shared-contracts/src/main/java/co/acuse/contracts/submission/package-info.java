/** A request to issue one invoice. */
@NullMarked
package co.acuse.contracts.submission;

import org.jspecify.annotations.NullMarked;
