package co.acuse.contracts.rules;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.provider.ProviderProfile;
import co.acuse.contracts.rules.DocumentReader.Draft;
import co.acuse.contracts.submission.CanonicalForm;
import co.acuse.contracts.totals.InvoiceTotals;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads an invoice as a till wrote it and finds everything that is wrong with it at once.
 *
 * <p>Amounts may be numbers or texts, JSON's null is as good as absent; anything that the format
 * does not know is refused, because a misspelt field is a field that was meant.
 */
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

  /** Reads one invoice that came just now. */
  public Reading read(JsonNode document) {
    return read(document, clock.instant());
  }

  /**
   * Reads one invoice; never throws for what stands in {@code document}.
   *
   * @param receivedAt when it came, which decides the rules about dates: whoever reads a record of
   *     a topic again gives the record's time, and gets the same answer again
   */
  public Reading read(JsonNode document, Instant receivedAt) {
    Faults faults = new Faults();
    if (!document.isObject()) {
      faults.malformed("$", Expected.OBJECT);
      return new Reading.Faulty(faults.found());
    }
    SaleDay saleDay = new SaleDay(receivedAt);
    Draft draft = DocumentReader.read(new Fields(document, "$", faults), saleDay);
    InvoiceTotals totals = AmountRules.check(draft, faults);
    checkProvider(document, draft, saleDay, faults);
    Invoice invoice = draft.invoice();
    return faults.isEmpty()
        ? acceptable(invoice, totals)
        : new Reading.Faulty(DocumentOrder.sorted(faults.found(), document));
  }

  private void checkProvider(JsonNode document, Draft draft, SaleDay saleDay, Faults faults) {
    if (draft.issuer() == null) {
      return;
    }
    Optional<ProviderProfile> profile = profiles.apply(draft.issuer());
    if (profile.isEmpty()) {
      faults.add("$.issuer", FaultCode.ISSUER_NOT_CONFIGURED);
      return;
    }
    ProviderRules.check(document, draft, profile.get(), saleDay, faults);
  }

  private static Reading acceptable(@Nullable Invoice invoice, @Nullable InvoiceTotals totals) {
    if (invoice == null || totals == null) {
      throw new IllegalStateException("what could not be read was not reported");
    }
    return new Reading.Acceptable(invoice, totals, CanonicalForm.hash(invoice));
  }
}
