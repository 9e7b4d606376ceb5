/** Tests of the list of municipalities. */
@NullMarked
package co.acuse.contracts.place;

import org.jspecify.annotations.NullMarked;
