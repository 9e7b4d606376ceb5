/** What is done for issued documents behind the sales, one issuer not waiting for another. */
@NullMarked
package co.acuse.submitter.errand;

import org.jspecify.annotations.NullMarked;
