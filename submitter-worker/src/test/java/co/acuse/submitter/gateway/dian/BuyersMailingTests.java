package co.acuse.submitter.gateway.dian;

import static co.acuse.submitter.gateway.dian.Verdicts.READ;
import static co.acuse.submitter.gateway.dian.Verdicts.STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.lifecycle.ArchivedFile.Kind;
import co.acuse.dian.packaging.UnzipLimits;
import co.acuse.dian.packaging.Unzipped;
import co.acuse.dian.packaging.Unzipping;
import co.acuse.dian.packaging.ZippedFile;
import co.acuse.submitter.gateway.Asked;
import co.acuse.submitter.gateway.FetchedFile;
import co.acuse.submitter.gateway.KeptFiles;
import co.acuse.submitter.submission.BuyersMail;
import co.acuse.submitter.submission.DocumentNumber;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import co.acuse.submitter.submission.FreezeOrder.ReferencedInvoice;
import co.acuse.submitter.submission.FrozenRequest;
import co.acuse.submitter.submission.Mailing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail that brings a buyer its document. */
class BuyersMailingTests {

  private static final int TOO_MUCH = 2_100_000;

  @TempDir private Path directory;
  private ScriptedDian dian;
  private FrozenRequest frozen;

  @BeforeEach
  void start() {
    dian = ScriptedDian.start(directory);
    frozen = dian.frozen(InvoiceFixture.aSale());
  }

  @AfterEach
  void stop() {
    dian.close();
  }

  @Test
  void aDocumentThatTheDianHoldsIsMailedAsItIsArchived() {
    String cufe = SignedXml.read(frozen.bytes()).code();
    dian.answers(READ, Verdicts.document(frozen.bytes()));
    dian.answers(STATUS, Verdicts.accepted(STATUS, cufe));
    FilesDue document =
        new FilesDue(ScriptedDian.key(InvoiceFixture.aSale()), "SETP990000001", cufe, 0);

    KeptFiles kept =
        ((Asked.Told<KeptFiles>) dian.files().kept(ScriptedDian.live(), document)).value();

    BuyersMail mail = ready(kept.mailing());
    assertThat(unzipped(mail))
        .extracting(ZippedFile::bytes)
        .containsExactly(kept.files().get(2).content(), kept.files().get(3).content());
  }

  @Test
  void theSubjectHasNitNameNumberKindAndTradeName() {
    BuyersMail mail = ready(of(frozen, file("x"), Optional.of(file("y"))));

    assertThat(mail.subject())
        .isEqualTo("900123456;Comercio de Ejemplo S.A.S.;SETP990000001;01;Ejemplo");
    assertThat(mail.recipient()).isEqualTo("compras@example.com");
  }

  @Test
  void aNoteSaysThatItIsOne() {
    FrozenRequest note =
        dian.frozen(
            InvoiceFixture.aCreditNoteFor("VENTA-1"),
            new DocumentNumber("NC", 7),
            new ReferencedInvoice("SETP990000001", "c".repeat(96), LocalDate.of(2026, 3, 16)),
            ScriptedDian.NOW);

    BuyersMail mail = ready(of(note, file("x"), Optional.empty()));

    assertThat(mail.subject()).contains(";91;");
    assertThat(mail.text()).contains("la nota crédito");
  }

  @Test
  void semicolonsAndLineBreaksInNamesDoNotBreakTheSubject() {
    String renamed =
        new String(frozen.bytes(), StandardCharsets.UTF_8)
            .replace(">Comercio de Ejemplo S.A.S.<", ">Comercio;\n  de Ejemplo<");

    Mailing mailing =
        BuyersMailing.of(
            xml(renamed.getBytes(StandardCharsets.UTF_8)),
            Optional.of(file("x")),
            Optional.empty());

    assertThat(ready(mailing).subject())
        .isEqualTo("900123456;Comercio, de Ejemplo;SETP990000001;01;Ejemplo");
  }

  @Test
  void namesAreThoseOfTheAnnex() {
    BuyersMail mail = ready(of(frozen, file("x"), Optional.of(file("y"))));

    assertThat(mail.fileName()).matches("z090012345600026[0-9A-F]{8}\\.zip");
    assertThat(unzipped(mail))
        .extracting(ZippedFile::name)
        .satisfiesExactly(
            container -> assertThat(container).matches("ad090012345600026[0-9A-F]{8}\\.xml"),
            paper -> assertThat(paper).matches("ad090012345600026[0-9A-F]{8}\\.pdf"));
  }

  @Test
  void thePaperStaysOutWhenBothAreTooLarge() {
    BuyersMail mail = ready(of(frozen, file("x"), Optional.of(noise())));

    assertThat(mail.zip()).hasSizeLessThan(2_000_000);
    assertThat(unzipped(mail)).hasSize(1);
    assertThat(mail.text())
        .contains("no cabe en un correo")
        .contains("https://catalogo-vpfe-hab.dian.gov.co/document/searchqr?documentkey=");
  }

  @Test
  void whatNoMailCanCarryIsTold() {
    assertThat(of(frozen, noise(), Optional.empty()))
        .isInstanceOfSatisfying(
            Mailing.Impossible.class,
            impossible -> assertThat(impossible.why().code()).isEqualTo("MAIL_TOO_LARGE"));
  }

  @Test
  void aContainerThatCouldNotBeMadeIsTold() {
    assertThat(BuyersMailing.of(xml(frozen.bytes()), Optional.empty(), Optional.of(file("y"))))
        .isInstanceOfSatisfying(
            Mailing.Impossible.class,
            impossible -> assertThat(impossible.why().code()).isEqualTo("NO_CONTAINER"));
  }

  private static Mailing of(
      FrozenRequest document, FetchedFile container, Optional<FetchedFile> paper) {
    return BuyersMailing.of(xml(document.bytes()), Optional.of(container), paper);
  }

  private static FetchedFile xml(byte[] content) {
    return new FetchedFile(Kind.XML, "SETP990000001.xml", content);
  }

  private static FetchedFile file(String content) {
    return new FetchedFile(Kind.PDF, "any", content.getBytes(StandardCharsets.UTF_8));
  }

  /** What no ZIP makes smaller. */
  private static FetchedFile noise() {
    byte[] content = new byte[TOO_MUCH];
    new Random(1).nextBytes(content);
    return new FetchedFile(Kind.PDF, "any", content);
  }

  private static BuyersMail ready(Mailing mailing) {
    assertThat(mailing).isInstanceOf(Mailing.Ready.class);
    return ((Mailing.Ready) mailing).mail();
  }

  private static List<ZippedFile> unzipped(BuyersMail mail) {
    return ((Unzipped.Files) Unzipping.of(mail.zip(), UnzipLimits.DIAN)).files();
  }
}
