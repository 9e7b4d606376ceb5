/** Tests of the package of the same name. */
@NullMarked
package co.acuse.submitter.archive;

import org.jspecify.annotations.NullMarked;
