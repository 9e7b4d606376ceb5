package co.acuse.submitter.gateway.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.dian.soap.settings.Timeouts;
import co.acuse.dian.soap.testing.FakeDian;
import co.acuse.dian.soap.testing.Reply;
import co.acuse.dian.soap.testing.SeenRequest;
import co.acuse.submitter.gateway.BreakerSettings;
import co.acuse.submitter.gateway.CallTraces;
import co.acuse.submitter.gateway.FixedIssuers;
import co.acuse.submitter.gateway.ProviderBreaker;
import co.acuse.submitter.gateway.ProviderFiles;
import co.acuse.submitter.gateway.ProviderOffice;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.DocumentNumber;
import co.acuse.submitter.submission.FreezeOrder;
import co.acuse.submitter.submission.FreezeOrder.ReferencedInvoice;
import co.acuse.submitter.submission.Freezing;
import co.acuse.submitter.submission.FrozenRequest;
import co.acuse.submitter.submission.NumberStock.Stretch;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A DIAN that answers each operation as told, and the whole gateway in front of it. */
public final class ScriptedDian implements AutoCloseable {

  public static final IssuerNit ISSUER = InvoiceFixture.ISSUER;
  static final Instant NOW = Instant.parse("2026-03-16T17:00:00.987Z");
  static final DocumentNumber NUMBER = new DocumentNumber("SETP", 990_000_001);

  private final FakeDian fake = new FakeDian();
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final FixedIssuers issuers = new FixedIssuers();
  private final DianAccounts accounts;
  private final DianGateway gateway;
  private final DianOffice office;
  private final DianFiles files;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private volatile long given;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

  private ScriptedDian(Path directory, BreakerSettings breaker) {
    InstantSource clock = now::get;
    var tuning = new DianTuning(new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(5)), 8);
    this.accounts = new DianAccounts(issuers, tuning, clock);
    var circuit = new ProviderBreaker("dian", breaker, Clock.systemUTC());
    var calls = new DianCalls(accounts, circuit, CallTraces.none(), meters);
    this.gateway = new DianGateway(accounts, calls, circuit, tuning.maxInFlight(), true, clock);
    this.office = new DianOffice(accounts, calls, this::left, clock);
    this.files = new DianFiles(accounts, calls);
    fake.decides(request -> replies.getOrDefault(operation(request), Reply.empty(500)));
    issuers.set(ISSUER, DianIssuers.settings(directory, ISSUER, fake.uri()));
  }

  /** Starts with a breaker that opens for nothing. */
  public static ScriptedDian start(Path directory) {
    return start(
        directory, new BreakerSettings(1000, 1000, 100, Duration.ofSeconds(1), Duration.ZERO));
  }

  static ScriptedDian start(Path directory, BreakerSettings breaker) {
    return new ScriptedDian(directory, breaker);
  }

  /** Time goes by. */
  void goesBy(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  /** From now on. */
  public ScriptedDian answers(String operation, Reply reply) {
    replies.put(operation, reply);
    return this;
  }

  /** So many numbers of each range were given. */
  public ScriptedDian gave(long numbers) {
    given = numbers;
    return this;
  }

  private List<Long> left(List<Stretch> stretches) {
    return stretches.stream()
        .map(Stretch::series)
        .map(series -> series.last() - series.start() + 1 - given)
        .toList();
  }

  /** How often a kind of defect was counted. */
  double defects(String kind) {
    return meters.get("acuse.dian.defects").tag("kind", kind).counter().count();
  }

  DianGateway gateway() {
    return gateway;
  }

  public ProviderOffice office() {
    return office;
  }

  ProviderFiles files() {
    return files;
  }

  public FixedIssuers issuers() {
    return issuers;
  }

  /** Where it listens. */
  public URI uri() {
    return fake.uri();
  }

  FakeDian fake() {
    return fake;
  }

  /** The names of the operations that it was asked for, in order. */
  List<String> asked() {
    return fake.seen().stream().map(ScriptedDian::operation).toList();
  }

  public static Call live() {
    return new Call(Duration.ofSeconds(10), () -> true, true, null);
  }

  static DocumentKey key(InvoiceFixture sale) {
    var invoice = sale.invoice();
    return new DocumentKey(
        invoice.id(), invoice.issuer(), invoice.documentType(), invoice.referenceCode());
  }

  FrozenRequest frozen(InvoiceFixture sale) {
    return frozen(sale, NUMBER, null, NOW);
  }

  FrozenRequest frozen(
      InvoiceFixture sale,
      DocumentNumber number,
      @Nullable ReferencedInvoice corrected,
      Instant now) {
    Freezing freezing = gateway.freeze(new FreezeOrder(sale.submission(), corrected, number, now));
    assertThat(freezing).isInstanceOf(Freezing.Frozen.class);
    return ((Freezing.Frozen) freezing).request();
  }

  /** A sale that was never sent, signed as type 04. */
  FrozenRequest inContingency(InvoiceFixture sale, Instant now) {
    Freezing freezing = gateway.freeze(new FreezeOrder(sale.submission(), null, NUMBER, now, now));
    assertThat(freezing).isInstanceOf(Freezing.Frozen.class);
    return ((Freezing.Frozen) freezing).request();
  }

  /** The last part of the action in the Content-Type. */
  private static String operation(SeenRequest request) {
    String type = request.header("content-type");
    return type.substring(type.lastIndexOf('/') + 1).replace("\"", "");
  }

  @Override
  public void close() {
    accounts.close();
    fake.close();
  }
}
