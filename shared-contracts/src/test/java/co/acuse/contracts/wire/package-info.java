/** The forms on the wire, held against approved files. */
@NullMarked
package co.acuse.contracts.wire;

import org.jspecify.annotations.NullMarked;
