/** Tests of what other modules' tests stand on. */
@NullMarked
package co.acuse.testplatform;

import org.jspecify.annotations.NullMarked;
