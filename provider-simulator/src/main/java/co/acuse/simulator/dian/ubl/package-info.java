/** A document of UBL 2.1 as the authority reads it. */
@NullMarked
package co.acuse.simulator.dian.ubl;

import org.jspecify.annotations.NullMarked;
