package co.acuse.reliability.plan;

import co.acuse.reliability.cluster.Layout;
import co.acuse.reliability.faults.Fault;
import co.acuse.reliability.faults.FaultDice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sales of one issuer that sends straight to the DIAN, each posted three times, while processes
 * are killed one after the other and a worker stands still for longer than its lease: each sale is
 * to get one number, and no number is to be left out.
 */
public final class Counted {

  private static final String ISSUER = "900700001";
  private static final int SALES = 2_000;
  private static final int SALES_PER_KILL = 40;
  private static final int PER_SECOND = 8;
  private static final int LIMIT_PER_MINUTE = 10_000; // of Factus, which nobody goes to

  /** A till that repeats a sale is not the one that is answered first. */
  private static final Duration REPEATS_WITHIN = Duration.ofSeconds(40);

  /** Of ten processes that are killed, half are those that send. */
  private static final List<String> KILLED =
      List.of(
          "KILL_WORKER",
          "KILL_INGEST",
          "KILL_WORKER",
          "KILL_AUDIT",
          "KILL_WORKER",
          "KILL_POSTGRES",
          "KILL_WORKER",
          "KILL_BROKER",
          "KILL_WORKER",
          "KILL_SIMULATOR");

  private Counted() {}

  /** Two thousand sales, under fifty kills and one worker that is frozen. */
  public static Plan of(long seed) {
    return of(seed, SALES);
  }

  /** The same at the same pace, for another time. */
  public static Plan lasting(Duration load, long seed) {
    return of(seed, (int) load.toSeconds() * PER_SECOND);
  }

  private static Plan of(long seed, int sales) {
    int kills = sales / SALES_PER_KILL;
    Duration load = Duration.ofSeconds(sales / PER_SECOND);
    Scale scale = new Scale("numbers", 1, 1, sales, load, kills + 1, 0, LIMIT_PER_MINUTE);
    Ebb none = new Ebb(load, load, load);
    List<Issuer> issuers = List.of(new Issuer(ISSUER, 1, true));
    return new Plan(
        seed, scale, issuers, posts(seed, scale), none, strikes(seed, scale.load(), kills));
  }

  /** The cluster on which such a plan is carried out. */
  public static Layout layout(Plan plan) {
    return layout(plan.seed());
  }

  private static Layout layout(long seed) {
    return Layout.of(List.of(ISSUER), seed).straightToDian(List.of(ISSUER));
  }

  private static List<PlannedPost> posts(long seed, Scale scale) {
    Chance chance = Chance.of(seed, "counted");
    List<PlannedPost> posts = new ArrayList<>();
    long apart = scale.load().toMillis() / scale.documents();
    for (int sale = 0; sale < scale.documents(); sale++) {
      Duration at = Duration.ofMillis(apart * sale);
      String body = body(sale);
      posts.add(post(sale, 0, at, Purpose.SALE, body, chance));
      for (int repeat = 1; repeat <= 2; repeat++) {
        long later = (long) (chance.fraction() * REPEATS_WITHIN.toMillis());
        posts.add(post(sale, repeat, at.plusMillis(later), Purpose.REPEAT, body, chance));
      }
    }
    posts.sort(Comparator.comparing(PlannedPost::at));
    return posts;
  }

  private static PlannedPost post(
      int sale, int repeat, Duration at, Purpose purpose, String body, Chance chance) {
    return new PlannedPost(
        sale * 3 + repeat,
        at,
        ISSUER,
        "INVOICE",
        "count-" + sale,
        purpose,
        chance.happens(10) ? Channel.INBOX : Channel.HTTP,
        chance.happens(10) ? Manner.HANGS_UP : Manner.READS_THE_ANSWER,
        1,
        body);
  }

  private static String body(int sale) {
    int pesos = 1_000 + sale;
    return """
    {"issuer":"%s","documentType":"INVOICE","referenceCode":"count-%d",\
    "customer":{"identificationType":"CEDULA_DE_CIUDADANIA","identification":"222222222222",\
    "organization":"PERSON","names":"Consumidor Final"},\
    "lines":[{"code":"CAF-500","description":"Café molido 500 g","quantity":"1",\
    "unitPrice":"%d00.00","taxes":[{"kind":"IVA","rate":"19.00"}]}],\
    "payments":[{"form":"CASH","method":"CASH","amount":"%d.00"}]}\
    """
        .formatted(ISSUER, sale, pesos, pesos * 119);
  }

  /** The worker stands still in the middle; the others are drawn. */
  private static List<PlannedStrike> strikes(long seed, Duration load, int kills) {
    FaultDice dice = new FaultDice(layout(seed), Chance.randomOf(seed, "killed"));
    Chance chance = Chance.of(seed, "kills");
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < kills; i++) {
      faults.add(dice.of(KILLED.get(i % KILLED.size())));
    }
    for (int i = faults.size() - 1; i > 0; i--) {
      Collections.swap(faults, i, chance.between(0, i));
    }
    faults.add(kills / 2, dice.of("FREEZE_WORKER"));
    long apart = load.toMillis() / (faults.size() + 1);
    return IntStream.range(0, faults.size())
        .mapToObj(i -> new PlannedStrike(Duration.ofMillis(apart * (i + 1)), faults.get(i)))
        .toList();
  }
}
