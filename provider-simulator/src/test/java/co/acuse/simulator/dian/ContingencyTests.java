package co.acuse.simulator.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.SignedDocument;
import co.acuse.dian.soap.DianService;
import co.acuse.dian.soap.result.Verdict;
import co.acuse.simulator.SharedSimulator;
import co.acuse.simulator.SimulatorServer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Invoices of type 04: signed while the authority says that its own service had failed. */
@ExtendWith(SharedSimulator.class)
class ContingencyTests {

  private static final ZoneOffset COLOMBIA = ZoneOffset.ofHours(-5);

  private static final Duration LATER = Duration.ofMinutes(20);

  private Desk desk;
  private DianService dian;
  private Sales sales;

  /** Noon, so that the signature is of the same day. */
  private Instant sold = Instant.EPOCH;

  @BeforeEach
  void open(SimulatorServer server) {
    desk = new Desk(server);
    dian = desk.service();
    sold = LocalDate.now(COLOMBIA).atTime(LocalTime.NOON).toInstant(COLOMBIA);
    sales = Sales.with(desk.key(Desk.NIT)).at(sold);
  }

  @AfterEach
  void close() {
    dian.close();
  }

  @Test
  void isRefusedWhenNoContingencyWasDeclared() {
    assertThat(send(sales.contingency(1, LATER)))
        .isInstanceOfSatisfying(
            Verdict.Rejected.class,
            rejected -> assertThat(rejected.rules()).anyMatch(rule -> rule.code().equals("CTG01")));
  }

  @Test
  void isAcceptedWhenItWasSignedInADeclaredOne() {
    declare(sold.plusSeconds(60), sold.plus(Duration.ofHours(1)));

    assertThat(send(sales.contingency(1, LATER))).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void beginsNowIfNobodySaysWhen() {
    Instant before = Instant.now();
    Instant from = Instant.parse(desk.json("POST", "/contingencies", "{}").path("from").asString());

    assertThat(from).isBetween(before, Instant.now());
  }

  @Test
  void isRefusedWhenItWasSignedAfterTheEnd() {
    declare(sold, null);
    declare(sold, sold.plus(Duration.ofMinutes(10)));

    assertThat(send(sales.contingency(1, LATER))).isInstanceOf(Verdict.Rejected.class);
  }

  @Test
  void anOrdinaryInvoiceNeedsNone() {
    assertThat(send(sales.invoice(1))).isInstanceOf(Verdict.Accepted.class);
  }

  private void declare(Instant from, @Nullable Instant to) {
    String end = to == null ? "" : ",\"to\":\"" + to + "\"";
    desk.json("POST", "/contingencies", "{\"from\":\"" + from + "\"" + end + "}");
  }

  private Verdict send(SignedDocument document) {
    return Desk.answered(dian.sendBillSync("z1.zip", document.zipped("fv1.xml")));
  }
}
