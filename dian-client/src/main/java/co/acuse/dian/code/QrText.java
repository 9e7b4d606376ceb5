package co.acuse.dian.code;

import java.math.BigDecimal;

/** The text of the QR code on a document's printed representation (annex 1.9, 11.7). */
public final class QrText {

  private QrText() {}

  /**
   * That of an invoice or a note.
   *
   * @param otherTaxes all taxes of the document that are not IVA
   */
  public static String of(CodeInputs inputs, BigDecimal otherTaxes, DocumentCode code) {
    Checks.refuseAmount(otherTaxes, "The sum of the other taxes");
    return String.join(
        "\n",
        "NumFac: " + inputs.number(),
        "FecFac: " + inputs.issued().date(),
        "HorFac: " + inputs.issued().time(),
        "NitFac: " + inputs.issuerNit(),
        "DocAdq: " + inputs.buyerId(),
        "ValFac: " + Checks.amount(inputs.amounts().gross()),
        "ValIva: " + Checks.amount(inputs.amounts().iva()),
        "ValOtroIm: " + Checks.amount(otherTaxes),
        "ValTolFac: " + Checks.amount(inputs.amounts().total()),
        code.kind() + ": " + code.value(),
        "QRCode: " + inputs.environment().lookupUrl(code));
  }

  /** That of a support document. */
  public static String of(SupportInputs inputs, Cuds code) {
    return String.join(
        "\n",
        "NumDS: " + inputs.number(),
        "FecFD: " + inputs.issued().date(),
        "HorDS: " + inputs.issued().time(),
        "NumSNO: " + inputs.vendorId(),
        "DocABS: " + inputs.acquirerNit(),
        "ValDS: " + Checks.amount(inputs.gross()),
        "ValIva: " + Checks.amount(inputs.iva()),
        "ValTolDS: " + Checks.amount(inputs.total()),
        "CUDS: " + code.value(),
        "QRCode: " + inputs.environment().lookupUrl(code));
  }
}
