package co.acuse.simulator.dian.faults;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Everything that can be made to go wrong with one request. */
public enum FaultKind {
  RESET("RESET", Stage.BEFORE),
  HANG("HANG", Stage.BEFORE),
  SLOW("SLOW", Stage.BEFORE),
  FORBIDDEN("HTTP-403", Stage.BEFORE),
  SERVER_ERROR("HTTP-500", Stage.BEFORE),
  UNAVAILABLE("HTTP-503", Stage.BEFORE),
  FULL("HTTP-507", Stage.BEFORE),
  LOOP("HTTP-508", Stage.BEFORE),
  HTML("HTML", Stage.BEFORE),
  EMPTY("EMPTY", Stage.BEFORE),
  SECURITY("SECURITY-FAULT", Stage.BEFORE),
  SKEW("SKEW", Stage.BEFORE),
  NO_RESPONSE("NO-RESPONSE", Stage.BEFORE),

  PENDING("PENDING", Stage.VERDICT),
  BATCH_FOREVER("BATCH-FOREVER", Stage.VERDICT),
  REJECT("REJECT", Stage.VERDICT),
  NOTICE("NOTICE", Stage.VERDICT),
  LAG("LAG", Stage.VERDICT),
  TWIN("TWIN", Stage.VERDICT),
  FOREIGN("FOREIGN", Stage.VERDICT),

  STORE_RESET("STORE-RESET", Stage.AFTER),
  STORE_500("STORE-500", Stage.AFTER),
  STORE_503("STORE-503", Stage.AFTER),
  STORE_HANG("STORE-HANG", Stage.AFTER),
  STORE_NO_RESPONSE("STORE-NO-RESPONSE", Stage.AFTER),
  DRIP("DRIP", Stage.AFTER),
  TRUNCATE("TRUNCATE", Stage.AFTER),
  TRUNCATE_GZIP("TRUNCATE-GZIP", Stage.AFTER),
  WRONG_KEY("WRONG-KEY", Stage.AFTER);

  private final String code;
  private final Stage stage;

  FaultKind(String code, Stage stage) {
    this.code = code;
    this.stage = stage;
  }

  /** When a fault strikes. */
  enum Stage {
    /** Instead of doing what was asked, or before it. */
    BEFORE,
    /** In what becomes of a document that is sent. */
    VERDICT,
    /** After what was asked is done and remembered. */
    AFTER
  }

  @JsonCreator
  static FaultKind fromJson(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code.equals(code))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no fault "
                    + code
                    + ". Known: "
                    + Arrays.stream(values()).map(FaultKind::code).toList()));
  }

  @JsonValue
  public String code() {
    return code;
  }

  Stage stage() {
    return stage;
  }

  boolean needsRule() {
    return this == REJECT || this == NOTICE;
  }
}
