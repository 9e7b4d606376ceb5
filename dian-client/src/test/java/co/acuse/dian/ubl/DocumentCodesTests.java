package co.acuse.dian.ubl;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DocumentCodesTests {

  private static final String HASH = "0a".repeat(48);
  private static final String URL = "https://example.com/qr";

  @Test
  void aHashIsCompleteAndInSmallLetters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DocumentCodes(HASH.substring(2), HASH, URL))
        .withMessage("The CUFE or CUDE must be 96 digits of 0 to 9 and a to f");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DocumentCodes(HASH, "0A".repeat(48), URL))
        .withMessageStartingWith("The SoftwareSecurityCode must be 96 digits");
  }

  @Test
  void theQrCodeLeadsToASecureAddress() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DocumentCodes(HASH, HASH, "NumFac: SETP1"))
        .withMessageContaining("https://");
  }
}
