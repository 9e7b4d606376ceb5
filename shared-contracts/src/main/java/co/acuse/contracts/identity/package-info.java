/** Who and what: issuers, documents, submissions, and how their ids are derived. */
@NullMarked
package co.acuse.contracts.identity;

import org.jspecify.annotations.NullMarked;
