package co.acuse.dian.habilitacion;

import co.acuse.dian.CallerKey;
import co.acuse.dian.Issuing;
import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.packaging.FileNames;
import co.acuse.dian.signature.CertificateCheck;
import co.acuse.dian.soap.DianService;
import co.acuse.dian.validation.LocalValidation;
import co.acuse.dian.validation.Registration;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads what is asked for, does it, prints the report. */
final class Command {

  private static final int NOT_ALL_ACCEPTED = 1;
  private static final int NOTHING_SENT = 2;
  private static final int WARN_DAYS = 30;

  private final PrintStream out;
  private final PrintStream err;
  private final InstantSource clock;
  private final Supplier<UUID> ids;
  private final Pace.Rest rest;

  Command(
      PrintStream out, PrintStream err, InstantSource clock, Supplier<UUID> ids, Pace.Rest rest) {
    this.out = out;
    this.err = err;
    this.clock = clock;
    this.ids = ids;
    this.rest = rest;
  }

  /** The exit status: 0 only if every document was accepted. */
  int run(String[] arguments, Map<String, String> environment) throws InterruptedException {
    var now = IssueMoment.of(clock.instant());
    Order order;
    try {
      order = Order.read(Options.read(arguments, environment), now);
    } catch (NotUnderstoodException | IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println("./dian-test-set --help tells more.");
      return NOTHING_SENT;
    }
    warn(order);
    List<Result> results = results(order, now);
    out.print(Report.of(results));
    return results.stream().allMatch(Result::isAccepted) ? 0 : NOT_ALL_ACCEPTED;
  }

  private List<Result> results(Order order, IssueMoment now) throws InterruptedException {
    try (var dian = DianService.open(order.settings(), CallerKey.of(order.key()), clock, ids)) {
      return new TestSetRun(
              Issuing.of(order.key(), order.set().software(), order.pin()),
              order.technicalKey(),
              validation(order),
              ids,
              delivery(dian, order, now))
          .of(order.documents(), now);
    }
  }

  private LocalValidation validation(Order order) {
    TestSet set = order.set();
    var registration =
        new Registration(order.nit(), TestSet.ENVIRONMENT, set.software(), List.of(set.range()));
    return LocalValidation.of(registration, clock).withXml();
  }

  private Delivery delivery(DianService dian, Order order, IssueMoment now) {
    // Nobody keeps count between two runs, but no two runs begin in one second.
    long files = now.moment().toEpochSecond();
    return new Delivery(
        dian,
        order.testSetId(),
        FileNames.ownSoftware(order.nit().number()),
        Year.from(now.moment()),
        files,
        new Pace(order.pause(), order.questions(), rest));
  }

  /** Only the DIAN's word counts, so nothing is refused for it. */
  private void warn(Order order) {
    new CertificateCheck(order.nit().number(), WARN_DAYS)
        .findings(order.key().certificate(), clock.instant())
        .forEach(finding -> err.println("The certificate: " + finding));
  }
}
