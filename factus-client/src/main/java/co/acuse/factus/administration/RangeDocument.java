package co.acuse.factus.administration;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a numbering range is for. The provider writes the name in lists and the code elsewhere. */
public enum RangeDocument {
  BILL("21", "Factura de Venta"),
  CREDIT_NOTE("22", "Nota Crédito"),
  DEBIT_NOTE("23", "Nota Débito"),
  SUPPORT_DOCUMENT("24", "Documento Soporte"),
  SUPPORT_DOCUMENT_ADJUSTMENT("25", "Nota de Ajuste Documento Soporte"),
  PAYROLL("26", "Nómina"),
  PAYROLL_ADJUSTMENT("27", "Nota de Ajuste de Nómina"),
  PAYROLL_ELIMINATION("28", "Nota de eliminación de nómina"),
  CONTINGENCY("30", "Factura de talonario o de papel");

  private final String code;
  private final String spanishName;

  RangeDocument(String code, String spanishName) {
    this.code = code;
    this.spanishName = spanishName;
  }

  /** The provider's code. */
  public String code() {
    return code;
  }

  /** By code or by name, accents and case aside; empty for a kind that is not known here. */
  static Optional<RangeDocument> from(@Nullable String codeOrName) {
    if (codeOrName == null) {
      return Optional.empty();
    }
    String wanted = plain(codeOrName);
    return Arrays.stream(values())
        .filter(kind -> kind.code.equals(wanted) || plain(kind.spanishName).equals(wanted))
        .findFirst();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
