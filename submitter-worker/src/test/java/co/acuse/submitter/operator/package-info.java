/** Tests of the package of the same name. */
@NullMarked
package co.acuse.submitter.operator;

import org.jspecify.annotations.NullMarked;
