/** Finds what the DIAN would reject before anything leaves, by the DIAN's own rules. */
@NullMarked
package co.acuse.dian.validation;

import org.jspecify.annotations.NullMarked;
