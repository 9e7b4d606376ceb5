package co.acuse.factus.administration;

import co.acuse.factus.call.AnswerReader;
import co.acuse.factus.call.ApiCaller;
import co.acuse.factus.call.ApiRequest;
import co.acuse.factus.call.CallOptions;
import co.acuse.factus.call.Confirmation;
import co.acuse.factus.json.AnswerJson;
import co.acuse.factus.json.RequestJson;
import co.acuse.factus.result.FactusResult;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The company of the account. */
public final class Companies {

  private static final String PATH = "/v2/companies";

  private final ApiCaller caller;

  /** Internal: opened through the client. */
  public Companies(ApiCaller caller) {
    this.caller = caller;
  }

  /** Whose account this is. */
  public FactusResult<Company> get(CallOptions options) {
    return caller.call(ApiRequest.get(PATH), AnswerReader.ofData(Companies::one), options);
  }

  /** Changes the company's data. */
  public FactusResult<Confirmation> update(CompanyUpdate update, CallOptions options) {
    return caller.call(
        ApiRequest.put(PATH, RequestJson.write(update)), Confirmation::read, options);
  }

  /**
   * Puts a new logo on the PDFs.
   *
   * @param fileName ends in png, jpg or jpeg
   */
  public FactusResult<Confirmation> uploadLogo(String fileName, byte[] image, CallOptions options) {
    var form = LogoForm.of(fileName, image);
    return caller.call(
        ApiRequest.upload(PATH + "/logo", form.body(), form.contentType()),
        Confirmation::read,
        options);
  }

  /** Answered as an object, or as a list of one. */
  private static Optional<Company> one(JsonNode data) {
    JsonNode company = data.isArray() ? data.path(0) : data;
    return company.isObject()
        ? Optional.ofNullable(AnswerJson.read(company, Company.class))
        : Optional.empty();
  }
}
