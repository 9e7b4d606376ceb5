/** Who may use the server, and how it behaves towards each. */
@NullMarked
package co.acuse.simulator.factus.accounts;

import org.jspecify.annotations.NullMarked;
