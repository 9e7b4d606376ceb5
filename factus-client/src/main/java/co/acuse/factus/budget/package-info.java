/** Keeps an account within the provider's requests per minute, live work before background work. */
@NullMarked
package co.acuse.factus.budget;

import org.jspecify.annotations.NullMarked;
