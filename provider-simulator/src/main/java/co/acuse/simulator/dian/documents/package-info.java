/** The documents that the authority holds, on disk before anybody hears of them. */
@NullMarked
package co.acuse.simulator.dian.documents;

import org.jspecify.annotations.NullMarked;
