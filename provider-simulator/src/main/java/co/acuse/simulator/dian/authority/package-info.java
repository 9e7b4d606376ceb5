/** The certification authority of the simulator, its certificates and revocations. */
@NullMarked
package co.acuse.simulator.dian.authority;

import org.jspecify.annotations.NullMarked;
