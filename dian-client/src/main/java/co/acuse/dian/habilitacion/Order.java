package co.acuse.dian.habilitacion;

import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.code.SoftwarePin;
import co.acuse.dian.code.TechnicalKey;
import co.acuse.dian.document.Nit;
import co.acuse.dian.signature.SigningKey;
import co.acuse.dian.soap.settings.DianSettings;
import java.net.URI;
import java.time.Duration;

/**
 * All that a run needs, read and found good before anything is sent.
 *
 * @param pause between two questions about the verdicts
 * @param questions how many are asked
 */
record Order(
    Nit nit,
    TestSet set,
    TestSetDocuments documents,
    SigningKey key,
    SoftwarePin pin,
    TechnicalKey technicalKey,
    DianSettings settings,
    String testSetId,
    Duration pause,
    int questions) {

  private static final int MOST = 600;

  /**
   * Reads an order for documents that are issued now.
   *
   * @throws NotUnderstoodException when something is missing or cannot be read
   * @throws IllegalArgumentException when a value is refused by the library, such as a number
   *     outside of its range
   */
  static Order read(Options options, IssueMoment now) {
    var reader = new TestSetReader(options);
    TestSet set = reader.testSet();
    Duration pause = Duration.ofSeconds(options.count(Setting.PAUSE_SECONDS, 1, MOST));
    Duration patience = Duration.ofMinutes(options.count(Setting.PATIENCE_MINUTES, 1, MOST));
    return new Order(
        reader.nit(),
        set,
        new TestSetDocuments(set, now),
        reader.key(),
        new SoftwarePin(options.secret(Secret.SOFTWARE_PIN)),
        new TechnicalKey(options.secret(Secret.TECHNICAL_KEY)),
        DianSettings.at(URI.create(options.text(Setting.ENDPOINT))),
        options.text(Setting.TEST_SET_ID),
        pause,
        (int) Math.max(1, patience.dividedBy(pause)));
  }

  /** Without the keys: this ends up in logs. */
  @Override
  public String toString() {
    return "Order[%s, %s]".formatted(testSetId, settings.endpoint());
  }
}
