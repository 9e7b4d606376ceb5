/** What a run came to, as a table for people. */
@NullMarked
package co.acuse.reliability.report;

import org.jspecify.annotations.NullMarked;
