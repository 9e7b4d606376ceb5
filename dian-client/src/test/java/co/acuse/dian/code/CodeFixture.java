package co.acuse.dian.code;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** One good document, to be spoilt in one place. */
final class CodeFixture {

  static final TechnicalKey KEY = new TechnicalKey("693ff6f2a553c3646a063436fd4dd9ded0311471");
  static final SoftwarePin PIN = new SoftwarePin("73519");

  private CodeFixture() {}

  static IssueMoment issued() {
    return new IssueMoment(OffsetDateTime.parse("2019-01-16T10:53:10-05:00"));
  }

  static CodeAmounts amounts(String gross) {
    return new CodeAmounts(
        new BigDecimal(gross),
        new BigDecimal("285000"),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        new BigDecimal("1785000"));
  }

  static CodeInputs inputs(String number, String gross, String nit, String buyer) {
    return new CodeInputs(number, issued(), amounts(gross), nit, buyer, Environment.PRODUCTION);
  }

  static CodeInputs inputs() {
    return inputs("323200000129", "1500000", "700085371", "800199436");
  }
}
