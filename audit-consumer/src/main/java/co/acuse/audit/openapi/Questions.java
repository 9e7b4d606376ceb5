package co.acuse.audit.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.Objects;

/** Where the questions are asked, and what the description has of each. */
final class Questions {

  static final String SEARCH = "/api/v1/invoices";
  static final String INVOICE = "/api/v1/invoices/{invoiceId}";
  static final String XML = INVOICE + "/xml";
  static final String APPLICATION_RESPONSE = INVOICE + "/application-response";
  static final String ATTACHED_DOCUMENT = INVOICE + "/attached-document";
  static final String PDF = INVOICE + "/pdf";
  static final String VERIFY = "/api/v1/audit/verify";
  static final String OPERATOR_EVENTS = "/api/v1/operator-events";

  private Questions() {}

  static Operation at(OpenAPI api, String path) {
    return Objects.requireNonNull(api.getPaths().get(path), path).getGet();
  }
}
