/** The routes by which an account's owner administers numbering ranges. */
@NullMarked
package co.acuse.simulator.factus.numbering;

import org.jspecify.annotations.NullMarked;
