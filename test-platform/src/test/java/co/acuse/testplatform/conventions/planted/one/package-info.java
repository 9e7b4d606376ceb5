/** Half of a cycle. */
@NullMarked
package co.acuse.testplatform.conventions.planted.one;

import org.jspecify.annotations.NullMarked;
