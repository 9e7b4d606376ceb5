package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.ubl.DocumentKind;
import co.acuse.simulator.dian.ubl.UblDocument;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What kind of document it is, and how that is said (annex 1.9, header). */
final class HeaderRules implements Rule {

  private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}:\\d{2}-05:00");
  private static final Pattern NUMBER = Pattern.compile("[^\\s-]+");
  private static final Set<String> INVOICE_TYPES = Set.of("01", "02", "03", "04");

  private static final Map<DocumentKind, Set<String>> OPERATIONS =
      Map.of(
          DocumentKind.INVOICE, Set.of("09", "10", "11", "12", "14", "15", "16"),
          DocumentKind.CREDIT_NOTE, Set.of("20", "22"),
          DocumentKind.DEBIT_NOTE, Set.of("30", "32"));

  private final String environment;

  /**
   * @param environment 1 for production, 2 for tests
   */
  HeaderRules(String environment) {
    this.environment = environment;
  }

  @Override
  public void check(Examined examined, Findings findings) {
    UblDocument document = examined.document();
    if (!document.root().text("UBLVersionID").equals("UBL 2.1")) {
      findings.reject("AD01", "UBLVersionID no contiene el literal \"UBL 2.1\"");
    }
    if (!operations(document.kind()).contains(document.root().text("CustomizationID"))) {
      findings.reject("AD02", "El tipo de operación no es válido");
    }
    if (!document.root().text("ProfileID").equals(document.kind().profile())) {
      findings.reject(
          "AD03", "ProfileID no contiene el literal \"" + document.kind().profile() + "\"");
    }
    if (!document.root().text("ProfileExecutionID").equals(environment)) {
      findings.reject("AD04", "El ambiente de destino no corresponde");
    }
    if (!NUMBER.matcher(document.number()).matches()) {
      findings.reject("AD05a", "El número del documento contiene espacios o guiones");
    }
    if (!TIME.matcher(document.root().text("IssueTime")).matches()) {
      findings.reject("AD10", "La hora de emisión no está informada en la zona horaria -05:00");
    }
    if (document.kind() == DocumentKind.INVOICE && !INVOICE_TYPES.contains(document.type())) {
      findings.reject("AD12", "El tipo de factura no es válido");
    }
    String lines = document.root().text("LineCountNumeric");
    if (!lines.equals(Integer.toString(document.lines().size()))) {
      findings.reject("AD16", "El número de líneas no corresponde a las líneas del documento");
    }
  }

  private static Set<String> operations(DocumentKind kind) {
    return OPERATIONS.getOrDefault(kind, Set.of());
  }
}
