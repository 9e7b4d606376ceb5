/** The Factus v2 API. */
@NullMarked
package co.acuse.factus;

import org.jspecify.annotations.NullMarked;
