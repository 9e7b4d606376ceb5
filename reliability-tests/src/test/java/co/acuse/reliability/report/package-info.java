/** Tests of what a run came to. */
@NullMarked
package co.acuse.reliability.report;

import org.jspecify.annotations.NullMarked;
