/** The company behind an account, its plan, and the acquirer's look-up. */
@NullMarked
package co.acuse.simulator.factus.company;

import org.jspecify.annotations.NullMarked;
