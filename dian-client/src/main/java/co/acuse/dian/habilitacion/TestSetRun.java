package co.acuse.dian.habilitacion;

import co.acuse.dian.Issuance;
import co.acuse.dian.Issuing;
import co.acuse.dian.SignedDocument;
import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.code.TechnicalKey;
import co.acuse.dian.document.CreditNote;
import co.acuse.dian.document.DebitNote;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.Invoice;
import co.acuse.dian.document.UuidKind;
import co.acuse.dian.habilitacion.Outcome.Fate;
import co.acuse.dian.packaging.FileKind;
import co.acuse.dian.validation.LocalValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A test set on its way: the invoices first, the notes on them when they have their verdicts. */
final class TestSetRun {

  private final Issuing issuing;
  private final TechnicalKey technicalKey;
  private final LocalValidation validation;
  private final Supplier<UUID> ids;
  private final Delivery delivery;
  private final List<Result> results = new ArrayList<>();

  TestSetRun(
      Issuing issuing,
      TechnicalKey technicalKey,
      LocalValidation validation,
      Supplier<UUID> ids,
      Delivery delivery) {
    this.issuing = issuing;
    this.technicalKey = technicalKey;
    this.validation = validation;
    this.ids = ids;
    this.delivery = delivery;
  }

  /** What became of each document, those that were not sent first. */
  List<Result> of(TestSetDocuments documents, IssueMoment now) throws InterruptedException {
    List<SignedDocument> invoices = signed(documents.invoices(), now);
    results.addAll(delivery.of(invoices));
    if (!invoices.isEmpty()) {
      results.addAll(delivery.of(signed(documents.notes(invoices), now)));
    }
    return List.copyOf(results);
  }

  private List<SignedDocument> signed(List<DianDocument> documents, IssueMoment now) {
    List<SignedDocument> signed = new ArrayList<>();
    for (DianDocument document : documents) {
      switch (issue(document, now)) {
        case Issuance.Issued(var ready, _) -> signed.add(ready);
        case Issuance.Refused(var findings) ->
            results.add(notSent(document, new Outcome(Fate.NOT_SENT, Words.ofFindings(findings))));
      }
    }
    return signed;
  }

  private Issuance issue(DianDocument document, IssueMoment now) {
    TechnicalKey key = document.uuidKind() == UuidKind.CUFE ? technicalKey : null;
    return issuing.issue(document, key, now.moment().toInstant(), ids.get(), validation);
  }

  private static Result notSent(DianDocument document, Outcome outcome) {
    FileKind kind =
        switch (document) {
          case Invoice _ -> FileKind.INVOICE;
          case CreditNote _ -> FileKind.CREDIT_NOTE;
          case DebitNote _ -> FileKind.DEBIT_NOTE;
        };
    return new Result(document.content().number().text(), kind.toString(), "", "", outcome);
  }
}
