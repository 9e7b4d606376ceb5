/** Logging in: tokens, their expiry and renewal. */
@NullMarked
package co.acuse.simulator.factus.oauth;

import org.jspecify.annotations.NullMarked;
