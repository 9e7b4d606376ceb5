package co.acuse.contracts.rules;

import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.totals.InvoiceTotals;
import java.util.List;

/** What came of reading an invoice from JSON: the invoice, or everything that is wrong with it. */
public sealed interface Reading {

  /** An invoice that obeys every rule, its totals, and the hash of its canonical form. */
  record Acceptable(Invoice invoice, InvoiceTotals totals, String contentHash) implements Reading {}

  /** Every broken rule, in the order of the document; at least one. */
  record Faulty(List<Fault> faults) implements Reading {
    public Faulty {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a faulty invoice has a fault");
      }
    }
  }
}
