package co.acuse.factus;

import co.acuse.factus.call.CallOptions;
import co.acuse.factus.document.answer.StoredDocument;
import co.acuse.factus.document.request.BillRequest;
import co.acuse.factus.document.request.Customer;
import co.acuse.factus.document.request.DocumentContent;
import co.acuse.factus.document.request.Item;
import co.acuse.factus.document.request.ItemTax;
import co.acuse.factus.document.request.Payment;
import co.acuse.factus.result.FactusResult.Answered;
import co.acuse.factus.result.FactusResult.Failed;
import co.acuse.factus.settings.FactusCredentials;
import co.acuse.factus.settings.FactusSettings;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;

/** The README's example: issues one bill at the address and account named by the environment. */
final class Example {

  private Example() {}

  public static void main(String[] arguments) {
    System.out.println(issue(System.getenv(), arguments[0]));
  }

  static String issue(Map<String, String> env, String reference) {
    var settings = FactusSettings.at(URI.create(required(env, "FACTUS_BASE_URI")));
    var credentials = credentials(env);
    // example:start
    try (var factus = FactusClient.open(settings, credentials)) {
      var content =
          DocumentContent.of(reference)
              .customer(Customer.finalConsumer())
              .item(
                  Item.of("PAN-1", "Pan", new BigDecimal("2"), new BigDecimal("5000.00"))
                      .tax(ItemTax.of("01", new BigDecimal("19.00")))
                      .build())
              .payment(Payment.cash("10", new BigDecimal("11900.00")))
              .build();
      byte[] frozen = BillRequest.standard(content).toJson(); // keep these: a repeat sends the same
      return switch (factus.bills().validate(frozen, CallOptions.live())) {
        case Answered<StoredDocument>(var bill, _) -> bill.verdict() + " " + bill.number();
        case Failed<StoredDocument>(var failure) -> failure.toString();
      };
    }
    // example:end
  }

  private static FactusCredentials credentials(Map<String, String> env) {
    return new FactusCredentials(
        required(env, "FACTUS_CLIENT_ID"),
        required(env, "FACTUS_CLIENT_SECRET"),
        required(env, "FACTUS_USERNAME"),
        required(env, "FACTUS_PASSWORD"));
  }

  private static String required(Map<String, String> env, String name) {
    String value = env.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("Set " + name + " in the environment");
    }
    return value;
  }
}
