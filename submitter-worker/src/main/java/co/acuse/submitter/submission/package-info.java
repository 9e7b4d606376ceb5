/** The core: decides what happens to each submission; plain Java, no framework. */
@NullMarked
package co.acuse.submitter.submission;

import org.jspecify.annotations.NullMarked;
