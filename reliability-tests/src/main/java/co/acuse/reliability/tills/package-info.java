/** The clients: they post the plan's sales, and keep on disk what they were told. */
@NullMarked
package co.acuse.reliability.tills;

import org.jspecify.annotations.NullMarked;
