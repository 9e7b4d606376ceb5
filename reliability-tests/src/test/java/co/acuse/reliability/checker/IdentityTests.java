package co.acuse.reliability.checker;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.reliability.evidence.Sale;
import org.junit.jupiter.api.Test;

/** Against the ids in the published samples of the topics. */
class IdentityTests {

  @Test
  void anInvoicesIdFollowsFromItsSale() {
    assertThat(Identities.invoice(new Sale("900123456", "INVOICE", "VENTA-1")))
        .hasToString("6d7d5426-75b7-560c-808f-07bd8fee2271");
    assertThat(Identities.invoice(new Sale("900123456", "DEBIT_NOTE", "ND-VENTA-1")))
        .hasToString("9388f8e3-0a56-52de-94c3-ce47da369c2f");
  }

  @Test
  void anInboxRecordsIdFollowsFromItsPlace() {
    assertThat(Identities.inboxRecord("acuse.inbox.caja-1", Sketch.TOPIC_ID, 0, 7, "ab"))
        .isEqualTo(Identities.inboxRecord("acuse.inbox.caja-1", Sketch.TOPIC_ID, 0, 7, "ab"))
        .isNotEqualTo(Identities.inboxRecord("acuse.inbox.caja-1", Sketch.TOPIC_ID, 0, 8, "ab"))
        .satisfies(id -> assertThat(id.version()).isEqualTo(5))
        .satisfies(id -> assertThat(id.variant()).isEqualTo(2));
  }
}
