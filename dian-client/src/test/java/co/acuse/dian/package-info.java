/** What holds for the module as a whole: from a document to the DIAN's answer, and its shape. */
@NullMarked
package co.acuse.dian;

import org.jspecify.annotations.NullMarked;
