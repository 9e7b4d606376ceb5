/** Which provider takes what. */
@NullMarked
package co.acuse.contracts.provider;

import org.jspecify.annotations.NullMarked;
