package co.acuse.reliability.checker;

import java.util.HashMap;
import java.util.Map;

/** The provider's codes for the words of a till, each list by itself, as the authority has them. */
record Words(Map<String, String> codes) {

  Words {
    codes = Map.copyOf(codes);
  }

  static final Words DOCUMENT = of("SALE", "01", "PAPER_CONTINGENCY", "03");
  static final Words OPERATION =
      of(
          "STANDARD", "10",
          "MANDATE", "11",
          "TRANSPORT", "12",
          "HEALTH_WITH_CUFE", "SS-CUFE",
          "HEALTH_REPORT", "SS-Reporte",
          "HEALTH_WITHOUT_CONTRIBUTION", "SS-SinAporte",
          "HEALTH_COLLECTION", "SS-Recaudo");
  static final Words IDENTIFICATION =
      of(
          "REGISTRO_CIVIL", "11",
          "TARJETA_DE_IDENTIDAD", "12",
          "CEDULA_DE_CIUDADANIA", "13",
          "TARJETA_DE_EXTRANJERIA", "21",
          "CEDULA_DE_EXTRANJERIA", "22",
          "NIT", "31",
          "PASAPORTE", "41",
          "DOCUMENTO_EXTRANJERO", "42",
          "PEP", "47",
          "PPT", "48",
          "NIT_OTRO_PAIS", "50",
          "NUIP", "91");
  static final Words ORGANIZATION = of("COMPANY", "1", "PERSON", "2");
  static final Words TRIBUTE = of("IVA", "01", "NOT_APPLICABLE", "ZZ");
  static final Words RESPONSIBILITY =
      of(
          "GRAN_CONTRIBUYENTE", "O-13",
          "AUTORRETENEDOR", "O-15",
          "AGENTE_RETENCION_IVA", "O-23",
          "REGIMEN_SIMPLE", "O-47",
          "NOT_APPLICABLE", "R-99-PN");
  static final Words PAYMENT_FORM = of("CASH", "1", "CREDIT", "2");
  static final Words PAYMENT_METHOD =
      of(
          "NOT_DEFINED", "1",
          "CASH", "10",
          "CHEQUE", "20",
          "BANK_DEPOSIT", "42",
          "TRANSFER", "47",
          "CREDIT_CARD", "48",
          "DEBIT_CARD", "49",
          "BONOS", "71",
          "VALES", "72",
          "OTHER", "ZZZ");
  static final Words SURCHARGE = of("CONDITIONAL", "03");
  static final Words STANDARD =
      of("UNSPSC", "001", "GTIN", "010", "CUSTOMS_TARIFF", "020", "OWN", "999");
  static final Words TAX = of("IVA", "01", "INC", "04", "ULTRA_PROCESSED", "35");
  static final Words WITHHOLDING = of("RETE_IVA", "05", "RETE_RENTA", "06");
  static final Words OWNER = of("OWN", "0", "THIRD_PARTY", "1");
  static final Words COLLECTED =
      of("COPAGO", "COP", "CUOTA_MODERADORA", "CUO", "PAGOS_COMPARTIDOS", "PAC");
  static final Words TRANSPORTED =
      of("RNDC_NUMBER", "01", "INTERNAL_NUMBER", "02", "FREIGHT_VALUE", "03");

  /** A word, its code, the next word, its code. */
  private static Words of(String... wordsAndCodes) {
    Map<String, String> codes = new HashMap<>();
    for (int i = 0; i < wordsAndCodes.length; i += 2) {
      codes.put(wordsAndCodes[i], wordsAndCodes[i + 1]);
    }
    return new Words(codes);
  }

  /** The code; what is no word of the list stays, and is then a difference. */
  String code(String word) {
    return codes.getOrDefault(word, word);
  }
}
