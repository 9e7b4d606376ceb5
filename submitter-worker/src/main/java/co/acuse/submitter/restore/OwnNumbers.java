package co.acuse.submitter.restore;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.IssuerSettings;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;

/**
 * Issuers whose documents bear numbers of Acuse's own. Under which number a lost ledger sent a
 * document only that ledger knew: with another number it would be issued a second time.
 */
final class OwnNumbers {

  private final IssuerDirectory issuers;

  OwnNumbers(IssuerDirectory issuers) {
    this.issuers = issuers;
  }

  /** Whether there are any, and so nothing may be restored; says so then. */
  boolean forbid(PrintStream out) {
    List<IssuerNit> own =
        issuers.all().stream()
            .filter(OwnNumbers::sendsStraightToTheDian)
            .map(IssuerSettings::nit)
            .sorted(Comparator.comparing(IssuerNit::value))
            .toList();
    if (!own.isEmpty()) {
      out.printf(
          "No se hizo nada: %s envían directamente a la DIAN, y solo el registro perdido sabe con"
              + " qué número salió cada documento.%n",
          own);
      out.println(
          "Con otro número se emitirían dos veces. Recupere el registro completo (PITR o"
              + " réplica).");
    }
    return !own.isEmpty();
  }

  private static boolean sendsStraightToTheDian(IssuerSettings settings) {
    return settings.history().stream().anyMatch(entry -> entry.provider() == Provider.DIAN);
  }
}
