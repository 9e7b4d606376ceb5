package co.acuse.submitter.gateway.dian;

import static co.acuse.submitter.gateway.dian.Verdicts.READ;
import static co.acuse.submitter.gateway.dian.Verdicts.STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.lifecycle.ArchivedFile.Kind;
import co.acuse.dian.soap.testing.Reply;
import co.acuse.submitter.gateway.Asked;
import co.acuse.submitter.gateway.FetchedFile;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import co.acuse.submitter.submission.FrozenRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
  }

  @AfterEach
  void stop() {
    dian.close();
  }

  @Test
  void fetchesTheDocumentByteForByte() {
    dian.answers(READ, Verdicts.document(frozen.bytes()));

    FetchedFile file = told(fetch(Kind.XML));

    assertThat(file.content()).isEqualTo(frozen.bytes());
    assertThat(file.name()).isEqualTo("SETP990000001.xml");
  }

  @Test
  void fetchesTheDiansWordOnIt() {
    dian.answers(STATUS, Verdicts.accepted(STATUS, issued.uniqueCode()));

    FetchedFile file = told(fetch(Kind.APPLICATION_RESPONSE));

    assertThat(new String(file.content(), StandardCharsets.UTF_8))
        .startsWith("<ApplicationResponse");
  }

  @Test
  void saysThatAFileIsNotThere() {
    dian.answers(READ, Verdicts.noDocument());

    assertThat(fetch(Kind.XML)).isInstanceOf(Asked.Absent.class);
    assertThat(fetch(Kind.PDF)).isInstanceOf(Asked.Absent.class);
  }

  @Test
  void knowsNothingWhileTheDianIsAway() {
    dian.answers(READ, Reply.html(503));

    assertThat(fetch(Kind.XML)).isInstanceOf(Asked.Unavailable.class);
  }

  private Asked<FetchedFile> fetch(Kind kind) {
    return dian.files().fetch(ScriptedDian.live(), issued, kind);
  }

  private static FetchedFile told(Asked<FetchedFile> asked) {
    assertThat(asked).isInstanceOf(Asked.Told.class);
    return ((Asked.Told<FetchedFile>) asked).value();
  }
}
