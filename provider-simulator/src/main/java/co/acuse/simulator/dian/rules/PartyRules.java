package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.ubl.UblDocument;
import co.acuse.simulator.dian.ubl.UblParty;
import co.acuse.simulator.fiscal.Nit;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Who sells and who buys (annex 1.9, parties). */
final class PartyRules implements Rule {

  private static final Set<String> RESPONSIBILITIES =
      Set.of("O-13", "O-15", "O-23", "O-47", "R-99-PN");

  private static final Map<String, String> TAXES =
      Map.of("01", "IVA", "04", "INC", "ZA", "IVA e INC", "ZZ", "No aplica");

  @Override
  public void check(Examined examined, Findings findings) {
    UblDocument document = examined.document();
    issuer(examined, document.issuer(), findings);
    party(document.issuer(), "AJ", findings);
    party(document.customer(), "AK", findings);
  }

  private static void issuer(Examined examined, UblParty issuer, Findings findings) {
    if (!issuer.name().equalsIgnoreCase(examined.issuer().name())) {
      findings.notice(
          "AJ43b",
          "Nombre informado No corresponde al registrado en el RUT con respecto al Nit"
              + " suministrado.");
    }
  }

  private static void party(UblParty party, String group, Findings findings) {
    if (party.isNit() && !hasCheckDigit(party)) {
      findings.reject(group + "24", "DV no corresponde al NIT informado");
    }
    String levels = party.element().text("PartyTaxScheme", "TaxLevelCode");
    if (!RESPONSIBILITIES.containsAll(Arrays.asList(levels.split(";", -1)))) {
      findings.reject(
          group + "26", "Responsabilidad informada no válida según lista de responsabilidades");
    }
    String tax = party.element().text("PartyTaxScheme", "TaxScheme", "ID");
    String name = party.element().text("PartyTaxScheme", "TaxScheme", "Name");
    if (!TAXES.containsKey(tax)) {
      findings.reject(group + "40", "El tributo del responsable no es válido");
    } else if (!name.equals(TAXES.get(tax))) {
      findings.notice(
          group + "41", "El contenido de este elemento no corresponde al nombre y código valido.");
    }
  }

  private static boolean hasCheckDigit(UblParty party) {
    String nit = party.identification();
    return nit.matches("[0-9]{1,15}") && party.checkDigit().equals(Nit.checkDigit(nit));
  }
}
