/** What survives a crash: an append-only file of facts and one of bytes. */
@NullMarked
package co.acuse.simulator.journal;

import org.jspecify.annotations.NullMarked;
