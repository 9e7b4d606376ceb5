package co.acuse.simulator.dian.faults;

import co.acuse.simulator.dian.soap.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The request that a fault may strike.
 *
 * @param operation null: it names none that exists
 * @param nit the issuer of the document in question, as far as that is known
 * @param document its number
 * @param key its CUFE or CUDE
 */
public record Target(
    @Nullable Operation operation,
    @Nullable String nit,
    @Nullable String document,
    @Nullable String key) {}
