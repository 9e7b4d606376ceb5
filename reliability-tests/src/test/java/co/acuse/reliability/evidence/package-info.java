/** What a run leaves behind is read whole, and read again the same. */
@NullMarked
package co.acuse.reliability.evidence;

import org.jspecify.annotations.NullMarked;
