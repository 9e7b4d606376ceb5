/** Driving adapter: the levers of operators. */
@NullMarked
package co.acuse.submitter.operator;

import org.jspecify.annotations.NullMarked;
