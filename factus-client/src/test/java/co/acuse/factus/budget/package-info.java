/** What a budget promises, on a clock that the tests move. */
@NullMarked
package co.acuse.factus.budget;

import org.jspecify.annotations.NullMarked;
