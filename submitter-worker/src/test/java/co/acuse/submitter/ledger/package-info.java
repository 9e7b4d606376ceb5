/** The ledger on a real PostgreSQL. */
@NullMarked
package co.acuse.submitter.ledger;

import org.jspecify.annotations.NullMarked;
