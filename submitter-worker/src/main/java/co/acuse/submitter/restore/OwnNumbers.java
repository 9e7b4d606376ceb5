package co.acuse.submitter.restore;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.provider.Numberer;
import co.acuse.edge.issuers.DianRange;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.IssuerSettings;
import co.acuse.submitter.submission.Series;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;

/**
 * Issuers whose documents bear numbers of Acuse's own. Under which number a lost ledger sent a
 * document only the events tell: with another number it would be issued a second time.
 */
final class OwnNumbers {

  private final IssuerDirectory issuers;

  OwnNumbers(IssuerDirectory issuers) {
    this.issuers = issuers;
  }

  /**
   * Whether there are any and nothing may be restored; says so then.
   *
   * @param toldFirst whether the ledger that the copy comes from told each number before it left
   */
  boolean forbid(boolean toldFirst, PrintStream out) {
    List<IssuerNit> own = own();
    if (own.isEmpty() || toldFirst) {
      return false;
    }
    out.printf(
        "No se hizo nada: %s envían directamente a la DIAN, y el registro del que viene la copia no"
            + " contaba con qué número salía cada documento.%n",
        own);
    out.println(
        "Con otro número se emitirían dos veces. Recupere el registro completo (PITR o réplica).");
    return true;
  }

  /** Whether events are missing that may tell a number; says so then. */
  boolean forbid(EventRecovery events, PrintStream out) {
    boolean missing = events.gaps() > 0 || events.unknown() > 0 || events.unnumbered() > 0;
    if (own().isEmpty() || !missing) {
      return false;
    }
    out.printf(
        "No se terminó: faltan eventos de %d documentos, %d no tienen envío y %d envíos a la DIAN"
            + " no dicen su número. Algún documento podría emitirse dos veces.%n",
        events.gaps(), events.unknown(), events.unnumbered());
    out.println("Recupere una copia más nueva y repita, o el registro completo (PITR o réplica).");
    return true;
  }

  /**
   * What Acuse gave and did not tell has not left: it is given again. Of what a till numbers nobody
   * but the till knows what it gave.
   */
  void freeUntold(RestoredLedger copy) {
    for (IssuerSettings settings : issuers.all()) {
      settings.dianRanges().stream()
          .filter(range -> range.numberedBy() == Numberer.ACUSE)
          .forEach(
              range -> copy.freeUntold(settings.nit(), Provider.DIAN, range.type(), series(range)));
    }
  }

  private static Series series(DianRange range) {
    return new Series(range.prefix(), range.first(), range.start(), range.last());
  }

  private List<IssuerNit> own() {
    return issuers.all().stream()
        .filter(OwnNumbers::sendsStraightToTheDian)
        .map(IssuerSettings::nit)
        .sorted(Comparator.comparing(IssuerNit::value))
        .toList();
  }

  private static boolean sendsStraightToTheDian(IssuerSettings settings) {
    return settings.history().stream().anyMatch(entry -> entry.provider() == Provider.DIAN);
  }
}
