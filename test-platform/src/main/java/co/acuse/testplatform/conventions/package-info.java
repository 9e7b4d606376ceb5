/**
 * What holds in every module's code, as tests: names, sources of time and chance, visibility,
 * direction.
 */
@NullMarked
package co.acuse.testplatform.conventions;

import org.jspecify.annotations.NullMarked;
