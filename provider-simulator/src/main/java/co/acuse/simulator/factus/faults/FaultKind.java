package co.acuse.simulator.factus.faults;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Everything that can be made to go wrong with one request. */
public enum FaultKind {
  RESET("RESET", Stage.BEFORE, Parameter.NONE),
  HANG("HANG", Stage.BEFORE, Parameter.NUMBER),
  SLOW("SLOW", Stage.BEFORE, Parameter.NUMBER),
  UNAUTHENTICATED_ONCE("401ONCE", Stage.BEFORE, Parameter.NONE),
  UNAUTHENTICATED("401", Stage.BEFORE, Parameter.NONE),
  PAYMENT_REQUIRED("402", Stage.BEFORE, Parameter.NONE),
  FORBIDDEN("403", Stage.BEFORE, Parameter.NONE),
  CONFLICT("409", Stage.BEFORE, Parameter.NONE),
  TOO_MANY("429", Stage.BEFORE, Parameter.NUMBER),
  TOO_MANY_WITH_DATE("429DATE", Stage.BEFORE, Parameter.NUMBER),
  TOO_MANY_BARE("429BARE", Stage.BEFORE, Parameter.NONE),
  SERVER_ERROR("500", Stage.BEFORE, Parameter.NONE),
  UNAVAILABLE_HTML("503HTML", Stage.BEFORE, Parameter.NONE),

  PENDING("PENDING", Stage.VERDICT, Parameter.NUMBER),
  REJECT("REJECT", Stage.VERDICT, Parameter.RULE),
  REJECT_422("REJECT422", Stage.VERDICT, Parameter.RULE),
  LAG("LAG", Stage.VERDICT, Parameter.NUMBER),

  STORE_RESET("STORE-RESET", Stage.AFTER, Parameter.NONE),
  STORE_5XX("STORE-5XX", Stage.AFTER, Parameter.NONE),
  STORE_HTML("STORE-503HTML", Stage.AFTER, Parameter.NONE),
  STORE_HANG("STORE-HANG", Stage.AFTER, Parameter.NUMBER),
  DRIP("DRIP", Stage.AFTER, Parameter.NUMBER),
  TRUNCATE("TRUNCATE", Stage.AFTER, Parameter.NONE),
  HTML("HTML", Stage.AFTER, Parameter.NONE),
  WRONG_KEY("WRONGKEY", Stage.AFTER, Parameter.NONE);

  private final String code;
  private final Stage stage;
  private final Parameter parameter;

  FaultKind(String code, Stage stage, Parameter parameter) {
    this.code = code;
    this.stage = stage;
    this.parameter = parameter;
  }

  /** When a fault strikes. */
  enum Stage {
    /** Instead of doing what was asked. */
    BEFORE,
    /** In what the authority says of a new document, or when it can be seen. */
    VERDICT,
    /** After what was asked is done and remembered. */
    AFTER
  }

  /** What a fault must be told. */
  enum Parameter {
    NONE,
    NUMBER,
    RULE
  }

  static Optional<FaultKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  @JsonCreator
  static FaultKind fromJson(String code) {
    return ofCode(code)
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

  Parameter parameter() {
    return parameter;
  }
}
