/** How lanes take turns. */
@NullMarked
package co.acuse.submitter.submission.lanes;

import org.jspecify.annotations.NullMarked;
