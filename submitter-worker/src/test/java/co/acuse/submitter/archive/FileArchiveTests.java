package co.acuse.submitter.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.ArchivedFile;
import co.acuse.contracts.lifecycle.ArchivedFile.Kind;
import co.acuse.edge.problem.ProblemException;
import co.acuse.submitter.gateway.FetchedFile;
import co.acuse.submitter.gateway.factus.SimulatedFactus;
import co.acuse.submitter.submission.BudgetUse;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.FilesQueue;
import co.acuse.submitter.submission.FreezeOrder;
import co.acuse.submitter.submission.Freezing;
import co.acuse.submitter.submission.IssuerTurns;
import co.acuse.submitter.submission.Mailing;
import co.acuse.submitter.submission.SubmissionOutcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Fetches files over real HTTP, from the simulator. */
class FileArchiveTests {

  private static final ArchiveSettings SETTINGS =
      new ArchiveSettings(
          true, Duration.ofMillis(50), 10, Duration.ofSeconds(30), Duration.ofHours(6));

  @TempDir static Path directory;
  private static SimulatedFactus factus;

  private final Shelf shelf = new Shelf();
  private FileFetching fetching;

  @BeforeEach
  void prepare() {
    fetching = new FileFetching(shelf, factus.files(), SETTINGS, Clock.systemUTC());
  }

  @BeforeAll
  static void start() {
    factus = SimulatedFactus.start(directory);
  }

  @AfterAll
  static void stop() {
    factus.close();
  }

  @Test
  void givesTheXmlAndTheAttachedDocumentToTheAudit() {
    FilesQueue.FilesDue issued = issue();
    shelf.due.add(issued);
    var archive = ArchiveConfiguration.errands(shelf, new OwnTurns(), fetching, SETTINGS);
    archive.start();
    try {
      await().until(() -> shelf.archived.size() == 2);
    } finally {
      archive.stop();
    }

    assertThat(shelf.archived)
        .extracting(ArchivedFile::kind)
        .containsExactly(Kind.XML, Kind.ATTACHED_DOCUMENT);
    assertThat(shelf.archived)
        .allSatisfy(file -> assertThat(text(file)).startsWith("<?xml"))
        .allSatisfy(file -> assertThat(file.sha256()).hasSize(64));
  }

  @Test
  void triesAgainLaterWhenTheProviderIsAway() {
    FilesQueue.FilesDue issued = issue();
    factus.outage("HTML503");
    try {
      assertThat(fetching.fetch(background(), issued)).isFalse();
    } finally {
      factus.outage("NONE");
    }

    assertThat(shelf.archived).isEmpty();
    assertThat(shelf.postponed).containsExactly(Duration.ofSeconds(30));
  }

  @Test
  void waitsLongerWithEveryTry() {
    assertThat(SETTINGS.waitAfter(0)).isEqualTo(Duration.ofSeconds(30));
    assertThat(SETTINGS.waitAfter(3)).isEqualTo(Duration.ofMinutes(4));
    assertThat(SETTINGS.waitAfter(1000)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void leavesTheReserveToLiveSales() {
    FilesQueue.FilesDue issued = issue();
    factus.gateway().count(issued.key().issuer(), new BudgetUse.Untold(Duration.ZERO));

    assertThat(fetching.fetch(background(), issued)).isFalse();

    assertThat(shelf.postponed)
        .singleElement()
        .satisfies(wait -> assertThat(wait).isGreaterThan(Duration.ofSeconds(1)));
    assertThat(factus.requests(issued.key().issuer(), "DOWNLOAD")).isEmpty();
  }

  @Test
  void fetchesAPdfWhenAskedForIt() {
    FilesQueue.FilesDue issued = issue();
    shelf.due.add(issued);

    var response = pdfs().fetch(issued.key().invoiceId().value());

    assertThat(response.getStatusCode().value()).isEqualTo(200);
    assertThat(new String(bytes(response.getBody()), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF");
    assertThat(shelf.archived).extracting(ArchivedFile::kind).containsExactly(Kind.PDF);
  }

  @Test
  void knowsNoPdfOfWhatWasNeverIssued() {
    assertThatThrownBy(() -> pdfs().fetch(new UUID(1, 1)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type().code()).isEqualTo("NOT_FOUND"));
  }

  @Test
  void sendsTheHashOfWhatIsTooLargeToTravel() {
    List<ArchivedFile> packed =
        Parcel.pack(
            List.of(
                new FetchedFile(Kind.XML, "a.xml", new byte[4 << 20]),
                new FetchedFile(Kind.ATTACHED_DOCUMENT, "b.xml", new byte[3 << 20])));

    assertThat(packed.getFirst().base64()).isNotNull();
    assertThat(packed.getLast().base64()).isNull();
    assertThat(packed.getLast().sha256()).hasSize(64);
  }

  private PdfController pdfs() {
    return new PdfController(
        shelf,
        new OwnTurns(),
        factus.files(),
        new StaticListableBeanFactory().getBeanProvider(Clock.class));
  }

  private static byte[] bytes(byte @org.jspecify.annotations.Nullable [] body) {
    return body == null ? new byte[0] : body;
  }

  private static String text(ArchivedFile file) {
    String base64 = file.base64() == null ? "" : file.base64();
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  private static Call background() {
    return new Call(Duration.ofSeconds(5), () -> true, false, null);
  }

  private static FilesQueue.FilesDue issue() {
    IssuerNit issuer = factus.newIssuer(Map.of());
    InvoiceFixture sale = InvoiceFixture.aSale().issuer(issuer.value());
    var invoice = sale.invoice();
    var key =
        new DocumentKey(invoice.id(), issuer, invoice.documentType(), invoice.referenceCode());
    Freezing frozen =
        factus.gateway().freeze(new FreezeOrder(sale.submission(), null, null, Instant.EPOCH));
    SubmissionOutcome outcome =
        factus.gateway().submit(SimulatedFactus.live(), key, ((Freezing.Frozen) frozen).request());
    String number = ((SubmissionOutcome.Accepted) outcome).document().number();
    return new FilesQueue.FilesDue(key, number == null ? "" : number, "", 0);
  }

  /** Turns that this worker always has. */
  private static final class OwnTurns implements IssuerTurns {
    @Override
    public <T> Optional<T> take(IssuerNit issuer, Duration patience, Function<Call, T> work) {
      return Optional.ofNullable(work.apply(background()));
    }
  }

  /** A queue in memory. */
  private static final class Shelf implements FilesQueue {

    private final List<FilesDue> due = new CopyOnWriteArrayList<>();
    private final List<ArchivedFile> archived = new CopyOnWriteArrayList<>();
    private final List<Duration> postponed = new ArrayList<>();

    @Override
    public List<FilesDue> due(int limit) {
      return due.stream().limit(limit).toList();
    }

    @Override
    public Optional<FilesDue> find(InvoiceId document) {
      return due.stream().filter(one -> one.key().invoiceId().equals(document)).findFirst();
    }

    @Override
    public boolean archived(FilesDue one, List<ArchivedFile> files, Mailing mailing) {
      due.remove(one);
      return archived.addAll(files);
    }

    @Override
    public boolean postpone(FilesDue one, Duration wait) {
      due.remove(one);
      return postponed.add(wait);
    }
  }
}
