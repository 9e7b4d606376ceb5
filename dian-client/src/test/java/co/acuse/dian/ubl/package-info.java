/** What is written, held against the official UBL schemas and the DIAN's tables. */
@NullMarked
package co.acuse.dian.ubl;

import org.jspecify.annotations.NullMarked;
