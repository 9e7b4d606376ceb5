/** Takes each submission to its provider. */
@NullMarked
package co.acuse.submitter;

import org.jspecify.annotations.NullMarked;
