/** Writes documents as the UBL 2.1 that the DIAN takes, and checks their totals. */
@NullMarked
package co.acuse.dian.ubl;

import org.jspecify.annotations.NullMarked;
