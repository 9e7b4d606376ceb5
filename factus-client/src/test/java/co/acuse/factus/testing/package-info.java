/** A provider on a real socket that answers, or fails, as a test says. */
@NullMarked
package co.acuse.factus.testing;

import org.jspecify.annotations.NullMarked;
