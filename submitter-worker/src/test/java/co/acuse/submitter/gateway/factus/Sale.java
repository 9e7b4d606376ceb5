package co.acuse.submitter.gateway.factus;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.submitter.submission.DeletionOutcome;
import co.acuse.submitter.submission.Difference;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.FreezeOrder;
import co.acuse.submitter.submission.FreezeOrder.ReferencedInvoice;
import co.acuse.submitter.submission.Freezing;
import co.acuse.submitter.submission.FrozenRequest;
import co.acuse.submitter.submission.HeldDocument;
import co.acuse.submitter.submission.LookupOutcome;
import co.acuse.submitter.submission.SubmissionOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document on its way to the simulator. */
record Sale(SimulatedFactus factus, DocumentKey key, FrozenRequest request) {

  Sale(SimulatedFactus factus, InvoiceFixture fixture) {
    this(factus, fixture, null);
  }

  Sale(SimulatedFactus factus, InvoiceFixture fixture, @Nullable ReferencedInvoice invoice) {
    this(factus, key(fixture.submission()), frozen(factus, fixture.submission(), invoice));
  }

  private static DocumentKey key(SubmissionRequested submission) {
    var invoice = submission.invoice();
    return new DocumentKey(
        submission.invoiceId(), invoice.issuer(), invoice.documentType(), invoice.referenceCode());
  }

  private static FrozenRequest frozen(
      SimulatedFactus factus, SubmissionRequested submission, @Nullable ReferencedInvoice invoice) {
    Freezing freezing =
        factus.gateway().freeze(new FreezeOrder(submission, invoice, null, Instant.EPOCH));
    assertThat(freezing).isInstanceOf(Freezing.Frozen.class);
    return ((Freezing.Frozen) freezing).request();
  }

  IssuerNit issuer() {
    return key.issuer();
  }

  Sale with(InvoiceFixture other) {
    return new Sale(factus, other);
  }

  SubmissionOutcome submit() {
    return factus.gateway().submit(SimulatedFactus.live(), key, request);
  }

  LookupOutcome lookUp() {
    return factus.gateway().lookUp(SimulatedFactus.live(), key, List.of());
  }

  DeletionOutcome delete() {
    return factus.gateway().delete(SimulatedFactus.live(), key);
  }

  List<Difference> differences(HeldDocument held) {
    return factus.gateway().differences(factus.accountOf(key.issuer()), key, request, held);
  }

  int documents() {
    return factus.documents(key.issuer(), key.reference().value()).size();
  }
}
