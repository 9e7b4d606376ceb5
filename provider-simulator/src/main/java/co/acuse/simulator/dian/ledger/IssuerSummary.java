package co.acuse.simulator.dian.ledger;

import co.acuse.simulator.dian.documents.DocumentState;
import co.acuse.simulator.dian.documents.StoredDocument;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One issuer in figures.
 *
 * @param submitting how many requests have sent documents of it
 */
record IssuerSummary(String nit, Map<DocumentState, Long> documents, long submitting) {

  static IssuerSummary of(String nit, List<StoredDocument> own, long submitting) {
    return new IssuerSummary(
        nit,
        own.stream()
            .map(StoredDocument::state)
            .collect(
                Collectors.groupingBy(
                    Function.identity(),
                    () -> new EnumMap<>(DocumentState.class),
                    Collectors.counting())),
        submitting);
  }
}
