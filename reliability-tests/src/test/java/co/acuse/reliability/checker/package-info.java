/**
 * The checker is tried with evidence made by hand: clean stories pass, each broken one is caught.
 */
@NullMarked
package co.acuse.reliability.checker;

import org.jspecify.annotations.NullMarked;
