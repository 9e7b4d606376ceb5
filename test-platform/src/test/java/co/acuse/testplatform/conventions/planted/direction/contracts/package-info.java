/** Contracts that know a service. */
@NullMarked
package co.acuse.testplatform.conventions.planted.direction.contracts;

import org.jspecify.annotations.NullMarked;
