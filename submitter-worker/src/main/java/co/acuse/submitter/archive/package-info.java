/** Fetches the files of issued documents behind live sales. */
@NullMarked
package co.acuse.submitter.archive;

import org.jspecify.annotations.NullMarked;
