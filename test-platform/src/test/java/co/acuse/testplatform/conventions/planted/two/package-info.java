/** The other half of a cycle. */
@NullMarked
package co.acuse.testplatform.conventions.planted.two;

import org.jspecify.annotations.NullMarked;
