/** The fixture that tests of every module use, and the rules for this module's shape. */
@NullMarked
package co.acuse.contracts;

import org.jspecify.annotations.NullMarked;
