package co.acuse.dian.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents around a document. */
public record References(
    @Nullable OrderReference order,
    List<DocumentReference> despatches,
    List<DocumentReference> receipts,
    List<DocumentReference> contracts,
    List<DocumentReference> additional) {

  public static final References NONE =
      new References(null, List.of(), List.of(), List.of(), List.of());

  public References {
    despatches = List.copyOf(despatches);
    receipts = List.copyOf(receipts);
    contracts = List.copyOf(contracts);
    additional = List.copyOf(additional);
  }

  /** An order and nothing else. */
  public static References of(OrderReference order) {
    return new References(order, List.of(), List.of(), List.of(), List.of());
  }
}
