package co.acuse.simulator.factus.faults;

import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Operation;
import org.jspecify.annotations.Nullable;

/** The request that a fault may strike. */
public record Target(
    String account, @Nullable Family family, @Nullable String reference, Operation operation) {}
