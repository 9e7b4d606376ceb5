/** Tests of how calls are made and remembered. */
@NullMarked
package co.acuse.factus.call;

import org.jspecify.annotations.NullMarked;
