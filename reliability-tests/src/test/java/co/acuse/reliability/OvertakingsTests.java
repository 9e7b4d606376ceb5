package co.acuse.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.reliability.evidence.Collected;
import co.acuse.reliability.evidence.Evidence;
import co.acuse.reliability.evidence.FaultRecord;
import co.acuse.reliability.evidence.ProviderRequest;
import co.acuse.reliability.evidence.Run;
import co.acuse.reliability.evidence.Sale;
import co.acuse.reliability.evidence.SubmissionRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OvertakingsTests {

  private static final Instant AWAY = Instant.parse("2026-03-16T17:00:00Z");
  private static final Instant BACK = AWAY.plusSeconds(60);

  private final List<SubmissionRecord> accepted = new ArrayList<>();
  private final List<ProviderRequest> sent = new ArrayList<>();

  @Test
  void countsWhatLeavesBeforeAnOlderSaleOfTheSameAccount() {
    accepted("1", "OLD");
    accepted("1", "MIDDLE");
    accepted("1", "YOUNG");
    sent("1", "MIDDLE", 1);
    sent("1", "OLD", 2);
    sent("1", "YOUNG", 3);

    assertThat(overtakings()).isEqualTo(1);
  }

  @Test
  void countsNothingWhenEveryAccountKeepsItsOrder() {
    accepted("1", "OLD");
    accepted("2", "OTHER");
    accepted("1", "YOUNG");
    sent("2", "OTHER", 1);
    sent("1", "OLD", 2);
    sent("1", "YOUNG", 3);

    assertThat(overtakings()).isZero();
  }

  @Test
  void leavesOutWhatWasSentBeforeAndWhatIsIllTreated() {
    accepted("1", "TRIED");
    accepted("1", "SIM-500-OLD");
    accepted("1", "YOUNG");
    sent("1", "TRIED", -30);
    sent("1", "YOUNG", 1);
    sent("1", "SIM-500-OLD", 2);
    sent("1", "TRIED", 3);

    assertThat(overtakings()).isZero();
  }

  private void accepted(String issuer, String reference) {
    accepted.add(
        new SubmissionRecord(
            0,
            accepted.size(),
            new UUID(0, accepted.size()),
            new UUID(1, accepted.size()),
            "HTTP",
            AWAY.plusSeconds(1 + accepted.size()),
            "hash",
            null,
            null,
            new Sale(issuer, "INVOICE", reference),
            "{}",
            null));
  }

  private void sent(String account, String reference, int secondsAfterReturn) {
    sent.add(
        new ProviderRequest(
            0,
            sent.size(),
            BACK.plusSeconds(secondsAfterReturn),
            account,
            "POST",
            "/v2/bills/validate",
            "VALIDATE",
            "bills",
            reference,
            true,
            null,
            201,
            "VALIDATED",
            null,
            null,
            null));
  }

  private int overtakings() {
    List<FaultRecord> faults =
        List.of(
            new FaultRecord(AWAY, "PROVIDER_AWAY", "simulator", "BEGIN", null),
            new FaultRecord(BACK, "PROVIDER_AWAY", "simulator", "END", null));
    Run run =
        new Run(
            1, Map.of(), 60, Map.of(), List.of(), "", "", null, "", Map.of(), 3, 5, null, List.of(),
            Map.of());
    Evidence evidence =
        new Evidence(
            run,
            new Collected(BACK, Map.of()),
            List.of(),
            accepted,
            List.of(),
            List.of(),
            new Evidence.Audit(List.of(), List.of(), List.of()),
            new Evidence.Ledger(List.of(), List.of(), List.of(), List.of(), List.of()),
            new Evidence.Provider(List.of(), sent),
            Evidence.Dian.NONE,
            faults,
            List.of());
    return new Overtakings(evidence).count();
  }
}
