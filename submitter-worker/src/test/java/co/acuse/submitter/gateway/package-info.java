/** Tests of the package of the same name. */
@NullMarked
package co.acuse.submitter.gateway;

import org.jspecify.annotations.NullMarked;
