/** Classes that break one convention each, and some that look like it but do not. */
@NullMarked
package co.acuse.testplatform.conventions.planted;

import org.jspecify.annotations.NullMarked;
