/** The test set's command, against a DIAN in this process. */
@NullMarked
package co.acuse.dian.habilitacion;

import org.jspecify.annotations.NullMarked;
