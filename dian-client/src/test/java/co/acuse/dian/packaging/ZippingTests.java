package co.acuse.dian.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ZippingTests {

  private static final byte[] SIGNED =
      "<Invoice>Peñón &amp; Cía\n</Invoice>".getBytes(StandardCharsets.UTF_8);
  private static final ZippedFile INVOICE = new ZippedFile("fv1.xml", SIGNED);

  @Test
  void aZipHoldsExactlyTheSignedBytes() throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(Zipping.of(INVOICE)))) {
      assertThat(zip.getNextEntry()).extracting(ZipEntry::getName).isEqualTo("fv1.xml");
      assertThat(zip.readAllBytes()).isEqualTo(SIGNED);
      assertThat(zip.getNextEntry()).isNull();
    }
  }

  @Test
  void aZipIsDeflatedAndTellsNothingOfTheMachine() throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(Zipping.of(INVOICE)))) {
      ZipEntry entry = Objects.requireNonNull(zip.getNextEntry());

      assertThat(entry.getMethod()).isEqualTo(ZipEntry.DEFLATED);
      assertThat(entry.getTimeLocal()).isEqualTo("2000-01-01T00:00:00");
      assertThat(entry.getExtra()).as("a time in the machine's zone").isNull();
    }
  }

  @Test
  void theSameDocumentGivesTheSameZip() {
    assertThat(Zipping.of(new ZippedFile("fv1.xml", SIGNED))).isEqualTo(Zipping.of(INVOICE));
  }

  @Test
  void moreThanFiftyDocumentsNoneOrTwoOfTheSameNameAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Zipping.of(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Zipping.of(Collections.nCopies(51, INVOICE)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Zipping.of(List.of(INVOICE, INVOICE)))
        .withMessageContaining("same name");
  }
}
