/** Driven adapters: the providers. */
@NullMarked
package co.acuse.submitter.gateway;

import org.jspecify.annotations.NullMarked;
