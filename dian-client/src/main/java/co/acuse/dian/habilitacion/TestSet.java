package co.acuse.dian.habilitacion;

import co.acuse.dian.code.Environment;
import co.acuse.dian.document.NumberingAuthorisation;
import co.acuse.dian.document.Party;
import co.acuse.dian.document.Software;

/**
 * A test set as the portal asks for it.
 *
 * @param firstNumber of the first invoice; notes are counted beside it
 * @param invoices at least one, since notes need one to correct
 */
record TestSet(
    Party supplier,
    Software software,
    NumberingAuthorisation range,
    long firstNumber,
    int invoices,
    int creditNotes,
    int debitNotes) {

  /** Test sets are never for production. */
  static final Environment ENVIRONMENT = Environment.TESTS;

  /** The number of the first note of each kind, which have ranges of their own from 1. */
  long firstNote() {
    return firstNumber - range.first() + 1;
  }
}
