package co.acuse.dian.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.packaging.Unzipped.Broken;
import co.acuse.dian.packaging.Unzipped.Files;
import co.acuse.dian.packaging.Unzipped.Limit;
import co.acuse.dian.packaging.Unzipped.TooMuch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnzippingTests {

  private static final byte[] TEXT = "año\n".getBytes(StandardCharsets.UTF_8);
  private static final UnzipLimits GENEROUS = new UnzipLimits(3, 100_000, 1_000);

  @Test
  void whatWasZippedComesBack() {
    byte[] zip = Zipping.of(List.of(new ZippedFile("a.xml", TEXT), new ZippedFile("b.xml", TEXT)));

    assertThat(Unzipping.of(zip, UnzipLimits.DIAN))
        .isInstanceOfSatisfying(
            Files.class,
            unzipped -> {
              assertThat(unzipped.files())
                  .extracting(ZippedFile::name)
                  .containsExactly("a.xml", "b.xml");
              assertThat(unzipped.files())
                  .allSatisfy(file -> assertThat(file.bytes()).isEqualTo(TEXT));
            });
  }

  @Test
  void directoriesAreLeftOut() throws IOException {
    byte[] zip = zip(new ZipEntry("folder/"), new ZipEntry("folder/a.xml"));

    assertThat(Unzipping.of(zip, GENEROUS))
        .isInstanceOfSatisfying(Files.class, unzipped -> assertThat(unzipped.files()).hasSize(1));
  }

  @Test
  void anEmptyZipHasNoFiles() throws IOException {
    assertThat(Unzipping.of(zip(), GENEROUS)).isEqualTo(new Files(List.of()));
  }

  @Test
  void aBombIsNotUnpacked() {
    byte[] zip = Zipping.of(new ZippedFile("a.xml", new byte[10_000_000]));

    assertThat(zip.length).isLessThan(20_000);
    assertThat(Unzipping.of(zip, UnzipLimits.DIAN)).isEqualTo(new TooMuch(Limit.RATIO));
  }

  @Test
  void moreBytesThanAllowedAreNotUnpacked() {
    byte[] atLimit = Zipping.of(new ZippedFile("a.xml", noise(100_000)));
    byte[] over = Zipping.of(new ZippedFile("a.xml", noise(100_001)));

    assertThat(Unzipping.of(atLimit, GENEROUS)).isInstanceOf(Files.class);
    assertThat(Unzipping.of(over, GENEROUS)).isEqualTo(new TooMuch(Limit.BYTES));
  }

  @Test
  void theLimitIsOnAllFilesTogether() {
    byte[] zip =
        Zipping.of(
            List.of(
                new ZippedFile("a.xml", noise(60_000)), new ZippedFile("b.xml", noise(60_000))));

    assertThat(Unzipping.of(zip, GENEROUS)).isEqualTo(new TooMuch(Limit.BYTES));
  }

  @Test
  void moreFilesThanAllowedAreNotUnpacked() throws IOException {
    byte[] zip =
        zip(new ZipEntry("1"), new ZipEntry("2"), new ZipEntry("3"), new ZipEntry("folder/"));

    assertThat(Unzipping.of(zip, GENEROUS)).isEqualTo(new TooMuch(Limit.FILES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "<html>503</html>"})
  void somethingElseThanAZipIsBroken(String text) {
    assertThat(Unzipping.of(text.getBytes(StandardCharsets.UTF_8), GENEROUS))
        .isInstanceOf(Broken.class);
  }

  @Test
  void aCutOrChangedZipIsBroken() {
    byte[] zip = Zipping.of(new ZippedFile("a.xml", noise(1_000)));
    byte[] cut = Arrays.copyOf(zip, 500);
    byte[] changed = zip.clone();
    changed[500] = (byte) (changed[500] ^ 1);

    assertThat(Unzipping.of(cut, GENEROUS)).isInstanceOf(Broken.class);
    assertThat(Unzipping.of(changed, GENEROUS)).isInstanceOf(Broken.class);
  }

  @Test
  void noContentIsPrinted() {
    assertThat(new ZippedFile("a.xml", TEXT).toString()).isEqualTo("ZippedFile[5 bytes]");
  }

  private static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static byte[] zip(ZipEntry... entries) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (ZipEntry entry : entries) {
        zip.putNextEntry(entry);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
