package co.acuse.dian.document;

import java.util.Map;
import java.util.Set;

/**
 * A tax or withholding (annex 1.9, 13.2.2 and list TipoImpuesto).
 *
 * @param name the official one for the code (rule FAJ41); free only for {@code ZZ}
 */
public record Tribute(String code, String name) {

  private static final String OTHER = "ZZ";

  private static final Set<String> WITHHOLDINGS = Set.of("05", "06", "07");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("01", "IVA"),
          Map.entry("02", "IC"),
          Map.entry("03", "ICA"),
          Map.entry("04", "INC"),
          Map.entry("05", "ReteIVA"),
          Map.entry("06", "ReteRenta"),
          Map.entry("07", "ReteICA"),
          Map.entry("08", "IC Porcentual"),
          Map.entry("20", "FtoHorticultura"),
          Map.entry("21", "Timbre"),
          Map.entry("22", "INC Bolsas"),
          Map.entry("23", "INCarbono"),
          Map.entry("24", "INCombustibles"),
          Map.entry("25", "Sobretasa Combustibles"),
          Map.entry("26", "Sordicom"),
          Map.entry("30", "IC Datos"),
          Map.entry("32", "ICL"),
          Map.entry("33", "INPP"),
          Map.entry("34", "IBUA"),
          Map.entry("35", "ICUI"),
          Map.entry("36", "ADV"));

  public static final Tribute IVA = of("01");
  public static final Tribute ICA = of("03");
  public static final Tribute INC = of("04");

  public Tribute {
    Texts.refuseBlank(name, "A tax's name");
    if (!code.equals(OTHER)) {
      Texts.refuseUnlessOneOf(NAMES.keySet(), code, "Taxes");
      if (!name.equals(NAMES.get(code))) {
        throw new IllegalArgumentException(
            "Tax %s is called %s, not %s".formatted(code, NAMES.get(code), name));
      }
    }
  }

  /** The tax of a code, with its official name; not {@code ZZ}, which has none. */
  public static Tribute of(String code) {
    Texts.refuseUnlessOneOf(NAMES.keySet(), code, "Taxes");
    return new Tribute(code, NAMES.getOrDefault(code, ""));
  }

  /** A tax that has no code of its own. */
  public static Tribute other(String name) {
    return new Tribute(OTHER, name);
  }

  /** True for what is withheld: it is told, and never lowers what is to be paid. */
  public boolean isWithholding() {
    return WITHHOLDINGS.contains(code);
  }
}
