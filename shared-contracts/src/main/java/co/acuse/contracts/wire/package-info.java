/** How events and submissions travel: keys, CloudEvents headers, bytes. */
@NullMarked
package co.acuse.contracts.wire;

import org.jspecify.annotations.NullMarked;
