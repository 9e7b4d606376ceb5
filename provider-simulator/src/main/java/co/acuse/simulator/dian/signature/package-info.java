/** XAdES-EPES: verifies what is sent, signs what is answered, with Java's own means. */
@NullMarked
package co.acuse.simulator.dian.signature;

import org.jspecify.annotations.NullMarked;
