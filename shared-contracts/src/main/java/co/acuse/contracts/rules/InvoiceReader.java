package co.acuse.contracts.rules;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.provider.ProviderProfile;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads an invoice as a till wrote it and finds everything that is wrong with it at once. */
public final class InvoiceReader {

  private final InstantSource clock;
  private final Function<IssuerNit, Optional<ProviderProfile>> profiles;

  /**
   * Creates a reader.
   *
   * @param profiles what the provider of an issuer takes; empty when no such issuer is configured
   */
  public InvoiceReader(
      InstantSource clock, Function<IssuerNit, Optional<ProviderProfile>> profiles) {
    this.clock = clock;
    this.profiles = profiles;
  }

  /** Reads one invoice. */
  public Reading read(JsonNode document) {
    if (document.isObject()) {
      throw new UnsupportedOperationException(clock.toString() + profiles);
    }
    return new Reading.Faulty(java.util.List.of(new Fault("$", FaultCode.MALFORMED, java.util.List.of())));
  }
}
