/** WS-Security: who is calling, proved by a signature. */
@NullMarked
package co.acuse.simulator.dian.security;

import org.jspecify.annotations.NullMarked;
