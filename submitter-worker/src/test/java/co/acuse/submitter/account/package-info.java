/** Tests of the package of the same name. */
@NullMarked
package co.acuse.submitter.account;

import org.jspecify.annotations.NullMarked;
