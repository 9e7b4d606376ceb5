package co.acuse.simulator.factus.documents.fields;

import co.acuse.simulator.factus.documents.totals.Totals;
import co.acuse.simulator.factus.ranges.NumberingRange;
import java.util.List;
import java.util.Map;

/** What the checks made of a request. */
public sealed interface CheckedRequest {

  /** Everything is in order; the document gets its number from this range. */
  record Sound(NumberingRange range, Totals totals) implements CheckedRequest {}

  /** Complaints by field; nothing is kept. */
  record Faulty(Map<String, List<String>> errors) implements CheckedRequest {}
}
