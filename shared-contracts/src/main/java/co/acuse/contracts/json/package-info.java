/** The one JSON form of everything here. */
@NullMarked
package co.acuse.contracts.json;

import org.jspecify.annotations.NullMarked;
