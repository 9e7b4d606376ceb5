package co.acuse.reliability.scenario;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.plan.Channel;
import co.acuse.reliability.plan.Ebb;
import co.acuse.reliability.plan.Manner;
import co.acuse.reliability.plan.Plan;
import co.acuse.reliability.plan.PlanTime;
import co.acuse.reliability.plan.PlannedPost;
import co.acuse.reliability.plan.Purpose;
import co.acuse.reliability.plan.Scale;
import co.acuse.reliability.tills.Doors;
import co.acuse.reliability.tills.Tills;
import co.acuse.reliability.tills.ToldJournal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Sells one thing at a time, by tills that keep a journal as those of a run do. */
final class Counter implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Ebb NO_EBB = new Ebb(Duration.ZERO, Duration.ZERO, Duration.ZERO);

  private final Cluster cluster;
  private final ToldJournal journal;
  private int sold;

  Counter(Cluster cluster, InstantSource clock) {
    this.cluster = cluster;
    this.journal = ToldJournal.open(cluster.dir(), clock);
  }

  /**
   * Something to be sold; what begins with {@code INBOX-} goes by the till's topic.
   *
   * @param reference tells the simulator what to do wrong, as in {@code SIM-STORE-RESET-1}
   */
  record Sale(Duration at, String issuer, String reference) {

    Channel channel() {
      return reference.startsWith("INBOX-") ? Channel.INBOX : Channel.HTTP;
    }
  }

  /** Sells one thing, again and again until the till knows that it was taken. */
  void sell(String issuer, String reference) throws InterruptedException {
    try (Tills tills = open(List.of(new Sale(Duration.ZERO, issuer, reference)))) {
      if (!tills.awaitEverythingHandedOver(PATIENCE)) {
        throw new IllegalStateException("nobody took " + reference + " of " + issuer);
      }
    }
  }

  /** Begins to sell all of this. */
  Tills open(List<Sale> sales) {
    Plan plan =
        new Plan(
            cluster.layout().seed(),
            Scale.SHORT,
            List.of(),
            sales.stream().map(this::planned).toList(),
            NO_EBB,
            List.of());
    Doors doors = Doors.of(cluster);
    Tills tills = new Tills(plan, new PlanTime(), doors, journal);
    tills.open();
    return tills;
  }

  private PlannedPost planned(Sale sale) {
    return new PlannedPost(
        sold++,
        sale.at(),
        sale.issuer(),
        "INVOICE",
        sale.reference(),
        Purpose.SALE,
        sale.channel(),
        Manner.READS_THE_ANSWER,
        1,
        body(sale.issuer(), sale.reference()));
  }

  /** One pound of coffee at 1,000 and 19 percent: 1,190, as foreign documents come to as well. */
  private static String body(String issuer, String reference) {
    return """
    {"issuer":"%s","documentType":"INVOICE","referenceCode":"%s",\
    "customer":{"identificationType":"CEDULA_DE_CIUDADANIA","identification":"222222222222",\
    "organization":"PERSON","names":"Consumidor Final"},\
    "lines":[{"code":"CAF-500","description":"Café molido 500 g","quantity":"1",\
    "unitPrice":"1000.00","taxes":[{"kind":"IVA","rate":"19.00"}]}],\
    "payments":[{"form":"CASH","method":"CASH","amount":"1190.00"}]}\
    """
        .formatted(issuer, reference);
  }

  @Override
  public void close() {
    journal.close();
  }
}
