/** Where in Colombia something is: the municipalities and departments of DIVIPOLA. */
@NullMarked
package co.acuse.contracts.place;

import org.jspecify.annotations.NullMarked;
