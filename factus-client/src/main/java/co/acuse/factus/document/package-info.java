/** Bills, credit notes and debit notes: requests, answers, lookups, files and e-mail. */
@NullMarked
package co.acuse.factus.document;

import org.jspecify.annotations.NullMarked;
