/** Classes that break no convention. */
@NullMarked
package co.acuse.testplatform.conventions.planted.clean;

import org.jspecify.annotations.NullMarked;
