package co.acuse.submitter.submission;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.Phase;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Notes and the invoices that they correct. */
class NoteTests {

  private final Shop shop = new Shop();

  @Test
  void aNoteWaitsForItsInvoiceAndGetsItsNumber() {
    SubmissionId invoice = shop.posts("V-1", "good");
    SubmissionId note = shop.postsNote("V-1");
    shop.provider.post(ScriptedGateway.notSent());

    shop.works();
    assertThat(shop.waitOf(note).phase()).isEqualTo(Phase.WAITING_INVOICE);
    shop.after(Duration.ofSeconds(2));

    String number = shop.issueOf(invoice).document().number();
    assertThat(shop.provider.calls())
        .containsExactly("POST V-1 good", "POST V-1 good", "POST NC-V-1 note");
    assertThat(Objects.requireNonNull(shop.provider.lastFreeze.referencedInvoice()).number())
        .isEqualTo(number);
    assertThat(shop.issueOf(note).attempts()).isEqualTo(1);
  }

  @Test
  void aNoteThatCameFirstWaitsForAnInvoiceNobodyHasHeardOf() {
    SubmissionId note = shop.postsNote("V-1");
    shop.works().later(Duration.ofHours(1));
    SubmissionId invoice = shop.posts("V-1", "good");

    shop.works().after(Duration.ofSeconds(61));

    assertThat(shop.issueOf(invoice)).isNotNull();
    assertThat(shop.issueOf(note)).isNotNull();
  }

  @Test
  void aNoteFailsWhenItsInvoiceHasNoSubmissionLeft() {
    SubmissionId invoice = shop.posts("V-1", "good");
    SubmissionId note = shop.postsNote("V-1");
    shop.provider.post(ScriptedGateway.invalid());

    shop.works();

    assertThat(shop.failureOf(invoice).cause()).isEqualTo(FailureCause.REFUSED_BY_PROVIDER);
    assertThat(shop.failureOf(note).cause()).isEqualTo(FailureCause.REFERENCED_INVOICE_FAILED);
  }

  @Test
  void aNoteOnAnInvoiceThatNeverComesFailsAfterThreeDays() {
    SubmissionId note = shop.postsNote("V-1");

    shop.works().later(Duration.ofHours(71));
    assertThat(shop.isUnfinished(note)).isTrue();
    shop.later(Duration.ofHours(2));

    assertThat(shop.failureOf(note).cause()).isEqualTo(FailureCause.REFERENCED_INVOICE_UNKNOWN);
    assertThat(shop.failureOf(note).retryable()).isTrue();
    assertThat(shop.provider.calls()).isEmpty();
  }
}
