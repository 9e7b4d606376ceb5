package co.acuse.factus.administration;

import co.acuse.factus.call.AnswerReader;
import co.acuse.factus.call.ApiCaller;
import co.acuse.factus.call.ApiRequest;
import co.acuse.factus.call.CallOptions;
import co.acuse.factus.json.AnswerJson;
import co.acuse.factus.result.FactusResult;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The DIAN's register of customers. */
public final class Acquirers {

  private final ApiCaller caller;

  /** Internal: opened through the client. */
  public Acquirers(ApiCaller caller) {
    this.caller = caller;
  }

  /** Who this is, for example {@code 13} and a cédula's digits. */
  public FactusResult<Acquirer> find(
      String identificationDocumentCode, String identificationNumber, CallOptions options) {
    var query =
        new TreeMap<>(
            Map.of(
                "identification_document_code", identificationDocumentCode,
                "identification_number", identificationNumber));
    return caller.call(
        ApiRequest.get("/v2/dian/acquirer", query),
        AnswerReader.ofData(data -> Optional.ofNullable(AnswerJson.read(data, Acquirer.class))),
        options);
  }
}
