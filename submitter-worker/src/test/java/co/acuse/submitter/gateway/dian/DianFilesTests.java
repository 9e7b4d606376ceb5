package co.acuse.submitter.gateway.dian;

import static co.acuse.submitter.gateway.dian.Verdicts.READ;
import static co.acuse.submitter.gateway.dian.Verdicts.STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.lifecycle.ArchivedFile.Kind;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.dian.attached.Unpacked;
import co.acuse.dian.attached.Unpacking;
import co.acuse.dian.signature.JavasVerifier;
import co.acuse.dian.signature.TestKeys;
import co.acuse.dian.soap.testing.Reply;
import co.acuse.submitter.gateway.Asked;
import co.acuse.submitter.gateway.FetchedFile;
import co.acuse.submitter.gateway.KeptFiles;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import co.acuse.submitter.submission.FilesQueue.Given;
import co.acuse.submitter.submission.FrozenRequest;
import co.acuse.submitter.submission.Mailing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a document that the DIAN validated. */
class DianFilesTests {

  @TempDir private Path directory;
  private ScriptedDian dian;
  private FrozenRequest frozen;
  private FilesDue issued;

  @BeforeEach
  void start() {
    dian = ScriptedDian.start(directory);
    frozen = dian.frozen(InvoiceFixture.aSale());
    String cufe = SignedXml.read(frozen.bytes()).code();
    issued = new FilesDue(ScriptedDian.key(InvoiceFixture.aSale()), "SETP990000001", cufe, 0);
    dian.answers(READ, Verdicts.document(frozen.bytes()));
    dian.answers(STATUS, Verdicts.accepted(STATUS, cufe));
  }

  @AfterEach
  void stop() {
    dian.close();
  }

  @Test
  void keepsWhatTheDianHoldsByteForByteAndWhatTheBuyerGets() {
    List<FetchedFile> files = told(kept()).files();

    assertThat(files)
        .extracting(FetchedFile::kind)
        .containsExactly(Kind.XML, Kind.APPLICATION_RESPONSE, Kind.ATTACHED_DOCUMENT, Kind.PDF);
    assertThat(files)
        .extracting(FetchedFile::name)
        .containsExactly(
            "SETP990000001.xml",
            "SETP990000001-application-response.xml",
            "SETP990000001-attached-document.xml",
            "SETP990000001.pdf");
    assertThat(files.getFirst().content()).isEqualTo(frozen.bytes());
    assertThat(new String(files.get(1).content(), StandardCharsets.UTF_8))
        .startsWith("<ApplicationResponse");
    assertThat(dian.asked()).containsExactly(READ, STATUS);
  }

  @Test
  void whatTheBuyerMayHaveInContingencyIsMadeWithoutAskingAnybody() {
    Instant signedAt = ScriptedDian.NOW.plus(Duration.ofMinutes(20));
    FrozenRequest given = dian.inContingency(InvoiceFixture.aSale(), signedAt);
    var account = new Account(Provider.DIAN, "dian-" + ScriptedDian.ISSUER, "simulator");
    FilesDue due =
        new FilesDue(
            issued.key(),
            issued.number(),
            issued.uniqueCode(),
            0,
            new Given(given.bytes(), signedAt, account));

    KeptFiles kept = told(dian.files().kept(ScriptedDian.live(), due));

    List<FetchedFile> files = kept.files();
    assertThat(kept.mailing()).as("mailed with the DIAN's word").isEqualTo(new Mailing.None());
    assertThat(files)
        .extracting(FetchedFile::kind)
        .containsExactly(Kind.ATTACHED_DOCUMENT, Kind.PDF);
    assertThat(Unpacking.of(files.getFirst().content()))
        .isInstanceOfSatisfying(
            Unpacked.Contents.class,
            contents -> {
              assertThat(contents.document()).isEqualTo(given.bytes());
              assertThat(contents.applicationResponse()).isEmpty();
            });
    assertThat(told(dian.files().kept(ScriptedDian.live(), due)).files())
        .extracting(FetchedFile::content)
        .containsExactlyElementsOf(files.stream().map(FetchedFile::content).toList());
    assertThat(dian.asked()).isEmpty();
  }

  @Test
  void theAttachedDocumentHoldsBothAndIsSignedByTheIssuer() {
    List<FetchedFile> files = told(kept()).files();

    byte[] container = files.get(2).content();

    assertThat(Unpacking.of(container))
        .isInstanceOfSatisfying(
            Unpacked.Contents.class,
            contents -> {
              assertThat(contents.document()).isEqualTo(files.get(0).content());
              assertThat(contents.applicationResponse()).hasValue(files.get(1).content());
            });
    assertThat(JavasVerifier.accepts(container, TestKeys.key().certificate().getPublicKey()))
        .isTrue();
    assertThat(new String(container, StandardCharsets.UTF_8))
        .contains("<cbc:IssueTime>12:00:03-05:00<", "<cbc:ID>AD-SETP990000001<");
  }

  @Test
  void makingThemAgainGivesTheSameBytes() {
    List<FetchedFile> first = told(kept()).files();
    List<FetchedFile> second = told(kept()).files();

    assertThat(second.get(2).content()).isEqualTo(first.get(2).content());
    assertThat(second.get(3).content()).isEqualTo(first.get(3).content());
  }

  @Test
  void whatCannotBeMadeKeepsNothingElseFromTheAudit() {
    dian.answers(STATUS, Verdicts.unreadable(STATUS, issued.uniqueCode()));

    assertThat(told(kept()).files())
        .extracting(FetchedFile::kind)
        .containsExactly(Kind.XML, Kind.APPLICATION_RESPONSE);
  }

  @Test
  void makesAPdfForWhoAsks() {
    FetchedFile pdf = told(dian.files().pdf(ScriptedDian.live(), issued));

    assertThat(pdf.kind()).isEqualTo(Kind.PDF);
    assertThat(new String(pdf.content(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
  }

  @Test
  void saysThatAFileIsNotThere() {
    dian.answers(READ, Verdicts.noDocument());

    assertThat(kept()).isInstanceOf(Asked.Absent.class);
    assertThat(dian.files().pdf(ScriptedDian.live(), issued)).isInstanceOf(Asked.Absent.class);
  }

  @Test
  void knowsNothingWhileTheDianIsAway() {
    dian.answers(READ, Reply.html(503));

    assertThat(kept()).isInstanceOf(Asked.Unavailable.class);
  }

  private Asked<KeptFiles> kept() {
    return dian.files().kept(ScriptedDian.live(), issued);
  }

  private static <T> T told(Asked<T> asked) {
    assertThat(asked).isInstanceOf(Asked.Told.class);
    return ((Asked.Told<T>) asked).value();
  }
}
