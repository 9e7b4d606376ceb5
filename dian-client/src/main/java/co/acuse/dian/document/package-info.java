/** The documents that the DIAN takes, as plain values: what they say, not how they are written. */
@NullMarked
package co.acuse.dian.document;

import org.jspecify.annotations.NullMarked;
