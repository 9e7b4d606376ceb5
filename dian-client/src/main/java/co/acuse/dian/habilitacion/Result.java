package co.acuse.dian.habilitacion;

import co.acuse.dian.habilitacion.Outcome.Fate;

/**
 * One document and what became of it.
 *
 * @param code CUFE or CUDE; empty when it was not signed
 * @param trackId as the DIAN gave it; empty when it gave none
 */
record Result(String number, String kind, String code, String trackId, Outcome outcome) {

  boolean isOpen() {
    return outcome.fate() == Fate.OPEN;
  }

  boolean isAccepted() {
    return outcome.fate() == Fate.ACCEPTED;
  }

  Result with(Outcome later) {
    return new Result(number, kind, code, trackId, later);
  }
}
