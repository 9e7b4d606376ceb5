/**
 * What the provider holds: every field may be missing there, so nearly every one may be null here.
 */
@NullMarked
package co.acuse.factus.document.answer;

import org.jspecify.annotations.NullMarked;
