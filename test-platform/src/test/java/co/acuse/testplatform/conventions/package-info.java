/** Tests that each convention is seen to fail. */
@NullMarked
package co.acuse.testplatform.conventions;

import org.jspecify.annotations.NullMarked;
