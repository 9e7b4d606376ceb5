/** Every rule broken once. */
@NullMarked
package co.acuse.contracts.rules;

import org.jspecify.annotations.NullMarked;
