package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.invoice.CollectionConcept;
import co.acuse.contracts.invoice.Line;
import co.acuse.contracts.invoice.LineOwner;
import co.acuse.factus.document.request.AdditionalProperty;
import co.acuse.factus.document.request.Item;
import co.acuse.factus.document.request.ItemTax;
import co.acuse.factus.document.request.Mandate;
import co.acuse.factus.document.request.Withholding;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes one line in the form that Factus takes: at a net price, in pieces. */
final class LineWriter {

  private LineWriter() {}

  static Item item(Line line) {
    return new Item(
        line.code(),
        line.description(),
        line.note(),
        line.quantity(),
        line.discountRate(),
        line.discountAmount(),
        Objects.requireNonNull(line.unitPrice(), "the provider's form has a net price"),
        line.unit(),
        line.standard().code(),
        taxes(line),
        line.withholdings().stream()
            .map(withholding -> new Withholding(withholding.kind().code(), withholding.rate()))
            .toList(),
        owner(line.owner()),
        mandate(line.mandator()),
        concept(line.collectionConcept()),
        line.transport().stream().map(LineWriter::property).toList());
  }

  private static List<ItemTax> taxes(Line line) {
    return line.excluded()
        ? List.of(ItemTax.excludedFromIva())
        : line.taxes().stream().map(tax -> ItemTax.of(tax.kind().code(), tax.rate())).toList();
  }

  private static @Nullable Integer owner(@Nullable LineOwner owner) {
    return owner == null ? null : Integer.valueOf(owner.code());
  }

  private static @Nullable Mandate mandate(Line.@Nullable Mandator mandator) {
    return mandator == null
        ? null
        : new Mandate(mandator.identificationType().code(), mandator.identification());
  }

  private static @Nullable String concept(@Nullable CollectionConcept concept) {
    return concept == null ? null : concept.code();
  }

  private static AdditionalProperty property(Line.TransportDetail detail) {
    return new AdditionalProperty(
        detail.property().code(), detail.value(), detail.quantity(), detail.unit());
  }
}
