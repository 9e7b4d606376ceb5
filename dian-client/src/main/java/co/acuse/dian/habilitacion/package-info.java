/** The command that sends the DIAN's test set (habilitación) and reports each document. */
@NullMarked
package co.acuse.dian.habilitacion;

import org.jspecify.annotations.NullMarked;
