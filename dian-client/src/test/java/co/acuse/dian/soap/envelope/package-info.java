/** Whether others can verify what the envelope signs. */
@NullMarked
package co.acuse.dian.soap.envelope;

import org.jspecify.annotations.NullMarked;
