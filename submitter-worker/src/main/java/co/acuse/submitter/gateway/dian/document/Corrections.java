package co.acuse.submitter.gateway.dian.document;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.invoice.Correction;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.dian.document.CreditConcept;
import co.acuse.dian.document.DebitConcept;
import co.acuse.dian.document.InvoiceReference;
import co.acuse.dian.document.NoteSubject;
import co.acuse.dian.document.Period;
import co.acuse.dian.document.UuidKind;
import co.acuse.submitter.submission.FreezeOrder.ReferencedInvoice;
import java.time.LocalDate;
import java.util.Arrays;

/** What a note corrects, and why. */
final class Corrections {

  private Corrections() {}

  static CreditConcept credit(Invoice note) {
    String code = correction(note).concept();
    return Arrays.stream(CreditConcept.values())
        .filter(concept -> concept.code().equals(code))
        .findFirst()
        .orElseThrow(() -> unknown(code));
  }

  static DebitConcept debit(Invoice note) {
    String code = correction(note).concept();
    return Arrays.stream(DebitConcept.values())
        .filter(concept -> concept.code().equals(code))
        .findFirst()
        .orElseThrow(() -> unknown(code));
  }

  /** The concept in the words of the DIAN's list: a till gives no others. */
  static String description(Invoice note) {
    return note.documentType() == DocumentType.CREDIT_NOTE
        ? description(credit(note))
        : description(debit(note));
  }

  static NoteSubject subject(Issuance issuance) {
    ReferencedInvoice invoice = issuance.referencedInvoice();
    if (invoice != null) {
      return reference(invoice);
    }
    Period period = DocumentComposer.period(issuance.invoice().billingPeriod());
    if (period == null) {
      throw new IllegalArgumentException("La nota no dice qué corrige: ni factura ni periodo.");
    }
    return period;
  }

  /** Acuse sends invoices of types with a CUFE only, and a till names others by theirs. */
  private static InvoiceReference reference(ReferencedInvoice invoice) {
    String cufe = invoice.uniqueCode();
    LocalDate date = invoice.issueDate();
    if (cufe == null || date == null) {
      throw new IllegalArgumentException(
          "De la factura que la nota corrige faltan el CUFE o la fecha.");
    }
    return new InvoiceReference(invoice.number(), UuidKind.CUFE, cufe, date);
  }

  private static Correction correction(Invoice note) {
    Correction correction = note.correction();
    if (correction == null) {
      throw new IllegalArgumentException("La nota no dice qué corrige (correction).");
    }
    return correction;
  }

  private static String description(CreditConcept concept) {
    return switch (concept) {
      case PARTIAL_RETURN ->
          "Devolución parcial de los bienes o no aceptación parcial del servicio";
      case ANNULMENT -> "Anulación de la factura electrónica";
      case DISCOUNT -> "Rebaja o descuento parcial o total";
      case PRICE_ADJUSTMENT -> "Ajuste de precio";
      case PROMPT_PAYMENT -> "Descuento comercial por pronto pago";
      case VOLUME -> "Descuento comercial por volumen de ventas";
    };
  }

  private static String description(DebitConcept concept) {
    return switch (concept) {
      case INTEREST -> "Intereses";
      case EXPENSES -> "Gastos por cobrar";
      case CHANGE_OF_VALUE -> "Cambio del valor";
      case OTHER -> "Otros";
    };
  }

  private static IllegalArgumentException unknown(String code) {
    return new IllegalArgumentException("La DIAN no tiene el concepto de corrección " + code + ".");
  }
}
