package co.acuse.standalone.samples;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What a simulated provider remembers, where its administrator reads it. */
public sealed interface ProviderBooks {

  /** Factus knows each document by the till's own reference. */
  static ProviderBooks ofFactus(String admin) {
    return new Factus(admin);
  }

  /** The DIAN knows each document by its number. */
  static ProviderBooks ofDian(String admin) {
    return new Dian(admin);
  }

  /** What both sides call an invoice of the audit. */
  String nameOf(JsonNode invoice);

  /** What both sides say of an invoice's total, or nothing where the CUFE says it. */
  String totalOf(JsonNode invoice);

  /** Every document that stands for good. */
  List<Held> issued(String issuer);

  /**
   * One document.
   *
   * @param name as {@link #nameOf} gives it for the same one
   */
  record Held(String name, String number, String uniqueCode, String total) {}

  /** The books of the simulated Factus. */
  record Factus(String admin) implements ProviderBooks {

    private static final Map<String, String> TYPES =
        Map.of("bills", "INVOICE", "credit-notes", "CREDIT_NOTE", "debit-notes", "DEBIT_NOTE");

    @Override
    public String nameOf(JsonNode invoice) {
      return text(invoice, "documentType") + " " + text(invoice, "referenceCode");
    }

    @Override
    public String totalOf(JsonNode invoice) {
      return text(invoice, "total");
    }

    @Override
    public List<Held> issued(String issuer) {
      return documents(admin + "/admin/factus/ledger/documents", issuer, "VALIDATED")
          .map(document ->
              held(document, TYPES, text(document, "reference"), text(document, "total")))
          .toList();
    }
  }

  /** The books of the simulated DIAN. */
  record Dian(String admin) implements ProviderBooks {

    private static final Map<String, String> TYPES =
        Map.of("01", "INVOICE", "91", "CREDIT_NOTE", "92", "DEBIT_NOTE");

    @Override
    public String nameOf(JsonNode invoice) {
      return text(invoice, "documentType") + " " + text(invoice, "number");
    }

    /** The DIAN's total is what is paid, cash rounding included; the CUFE is a hash of it. */
    @Override
    public String totalOf(JsonNode invoice) {
      return "";
    }

    @Override
    public List<Held> issued(String issuer) {
      return documents(admin + "/admin/dian/ledger/documents", issuer, "ACCEPTED")
          .map(document -> held(document, TYPES, text(document, "number"), ""))
          .toList();
    }
  }

  private static Stream<JsonNode> documents(String uri, String issuer, String state) {
    return StreamSupport.stream(Json.get(uri, "").body().spliterator(), false)
        .filter(document -> text(document, "state").equals(state))
        .filter(document -> text(document, "nit").equals(issuer));
  }

  private static Held held(
      JsonNode document, Map<String, String> types, String name, String total) {
    String type = types.getOrDefault(text(document, "family"), "");
    return new Held(type + " " + name, text(document, "number"), text(document, "key"), total);
  }

  private static String text(JsonNode document, String field) {
    return document.path(field).asString("");
  }
}
