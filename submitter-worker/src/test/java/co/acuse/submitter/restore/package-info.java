/** Tests of the restore of a ledger from a copy. */
@NullMarked
package co.acuse.submitter.restore;

import org.jspecify.annotations.NullMarked;
