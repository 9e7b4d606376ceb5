/** Ids and numbers that others compute too. */
@NullMarked
package co.acuse.contracts.identity;

import org.jspecify.annotations.NullMarked;
