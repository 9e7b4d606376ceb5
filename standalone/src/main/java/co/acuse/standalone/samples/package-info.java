/** Posts the sample sales, follows each to its end, and compares all that was told. */
@NullMarked
package co.acuse.standalone.samples;

import org.jspecify.annotations.NullMarked;
