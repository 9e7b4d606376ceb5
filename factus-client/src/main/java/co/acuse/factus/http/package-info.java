/**
 * Internal: one HTTP exchange, with the certainty whether its request left; no meaning of Factus.
 */
@NullMarked
package co.acuse.factus.http;

import org.jspecify.annotations.NullMarked;
