/** What really happened, for those who check the clients. */
@NullMarked
package co.acuse.simulator.dian.ledger;

import org.jspecify.annotations.NullMarked;
