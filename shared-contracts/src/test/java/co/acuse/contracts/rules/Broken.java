package co.acuse.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.provider.ProviderProfile;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A document with something changed, and what is read from it. */
final class Broken {
  private final InvoiceFixture document;
  private ProviderProfile profile = new ProviderProfile(Provider.FACTUS, Set.of(), true);

  private Broken(InvoiceFixture document) {
    this.document = document;
  }

  static Broken sale(Consumer<ObjectNode> change) {
    return new Broken(InvoiceFixture.aSale().with(change));
  }

  static Broken creditSale(Consumer<ObjectNode> change) {
    return new Broken(InvoiceFixture.aCreditSale().with(change));
  }

  static Broken creditNote(Consumer<ObjectNode> change) {
    return new Broken(InvoiceFixture.aCreditNoteFor("VENTA-1").with(change));
  }

  static Broken debitNote(Consumer<ObjectNode> change) {
    return new Broken(InvoiceFixture.aDebitNoteFor("VENTA-1").with(change));
  }

  static Broken line(Consumer<ObjectNode> change) {
    return sale(json -> change.accept(firstLine(json)));
  }

  static Broken customer(Consumer<ObjectNode> change) {
    return sale(json -> change.accept((ObjectNode) json.get("customer")));
  }

  static Broken payment(Consumer<ObjectNode> change) {
    return sale(json -> change.accept((ObjectNode) json.get("payments").get(0)));
  }

  static ObjectNode firstLine(ObjectNode json) {
    return (ObjectNode) json.get("lines").get(0);
  }

  Broken at(ProviderProfile provider) {
    profile = provider;
    return this;
  }

  /** Exactly this one fault is found. */
  void is(FaultCode code, String path, String... arguments) {
    assertThat(faults()).containsExactly(new Fault(path, code, List.of(arguments)));
  }

  /** Exactly these codes at these paths are found, as {@code CODE path}, in this order. */
  void are(String... faults) {
    assertThat(faults())
        .extracting(fault -> fault.code() + " " + fault.path())
        .containsExactly(faults);
  }

  void isAccepted() {
    assertThat(faults()).isEmpty();
  }

  List<Fault> faults() {
    return faults(document.tree(), profile);
  }

  static List<Fault> faults(JsonNode document, ProviderProfile profile) {
    InvoiceReader reader =
        new InvoiceReader(
            InstantSource.fixed(InvoiceFixture.ACCEPTED_AT),
            issuer ->
                issuer.equals(InvoiceFixture.ISSUER) ? Optional.of(profile) : Optional.empty());
    return switch (reader.read(document)) {
      case Reading.Acceptable _ -> List.of();
      case Reading.Faulty faulty -> faulty.faults();
    };
  }
}
