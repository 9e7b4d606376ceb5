package co.acuse.simulator.factus.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** A family of documents: its route, its words, its kind of numbering range. */
public enum Family {
  BILL("bills", "21", "cufe", "fv", "Se encontró una factura pendiente por enviar a la DIAN"),
  CREDIT_NOTE(
      "credit-notes",
      "22",
      "cude",
      "nc",
      "Se encontró una nota crédito pendiente por enviar a la DIAN"),
  DEBIT_NOTE(
      "debit-notes",
      "23",
      "cude",
      "nd",
      "Se encontró una nota débito pendiente por enviar a la DIAN"),
  SUPPORT_DOCUMENT(
      "support-documents",
      "24",
      "cuds",
      "ds",
      "Se encontró un documento soporte por enviar a la DIAN"),
  ADJUSTMENT_NOTE(
      "adjustment-notes",
      "25",
      "cuds",
      "nas",
      "Se encontró una nota de ajuste pendiente por enviar a la DIAN");

  private final String route;
  private final String rangeDocument;
  private final String keyField;
  private final String filePrefix;
  private final String blockedMessage;

  Family(String route, String rangeDocument, String keyField, String filePrefix, String blocked) {
    this.route = route;
    this.rangeDocument = rangeDocument;
    this.keyField = keyField;
    this.filePrefix = filePrefix;
    this.blockedMessage = blocked;
  }

  /** Finds a family by its part of the path, as in {@code /v2/credit-notes}. */
  public static Optional<Family> ofRoute(String route) {
    return Arrays.stream(values()).filter(family -> family.route.equals(route)).findFirst();
  }

  @JsonCreator
  static Family fromJson(String text) {
    return ofRoute(text).orElseGet(() -> valueOf(text));
  }

  @JsonValue
  public String route() {
    return route;
  }

  /** The code of the numbering ranges that serve this family. */
  public String rangeDocument() {
    return rangeDocument;
  }

  /** The field with the document's unique code: {@code cufe}, {@code cude} or {@code cuds}. */
  public String keyField() {
    return keyField;
  }

  public String filePrefix() {
    return filePrefix;
  }

  /** What a 409 says while another document of the family is undecided. */
  public String blockedMessage() {
    return blockedMessage;
  }

  /** Whether the document corrects another one. */
  public boolean isNote() {
    return this == CREDIT_NOTE || this == DEBIT_NOTE || this == ADJUSTMENT_NOTE;
  }

  /** Whether the other party is a provider instead of a customer. */
  public boolean isPurchase() {
    return this == SUPPORT_DOCUMENT || this == ADJUSTMENT_NOTE;
  }
}
