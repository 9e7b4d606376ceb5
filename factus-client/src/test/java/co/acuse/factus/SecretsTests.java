package co.acuse.factus;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import co.acuse.factus.call.CallOptions;
import co.acuse.factus.document.request.Customer;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.testing.Accounts;
import co.acuse.factus.testing.FakeFactus;
import co.acuse.factus.testing.Reply;
import co.acuse.factus.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SecretsTests {

  private static final String[] SECRETS = {
    "s3cret-of-client", "pa55 w&rd", "access-token-", "refresh-token-", "tienda@example.com"
  };

  private final FakeFactus factus = new FakeFactus();
  private final FactusClient client = Accounts.client(factus);
  private final Logger logger = (Logger) LoggerFactory.getLogger("co.acuse.factus");
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  SecretsTests() {
    logged.start();
    logger.setLevel(Level.TRACE);
    logger.setAdditive(false);
    logger.addAppender(logged);
  }

  @AfterEach
  void close() {
    logger.detachAppender(logged);
    logger.setLevel(null);
    logger.setAdditive(true);
    client.close();
    factus.close();
  }

  @Test
  void showsNoSecretInAnyResultOrLog() {
    factus.onEach(
        "GET /v2/bills/S1",
        Reply.json(200, Samples.validatedBill()),
        Reply.html(500, echo()),
        Reply.json(403, "{\"password\":\"pa55 w&rd\",\"access_token\":\"otro-abc\"}"),
        Reply.reset());
    var shown = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      FactusResult<?> result = client.bills().get("S1", CallOptions.live());
      shown.add(result.toString());
      shown.add(String.valueOf(result.exchange().responseText()));
    }
    factus.on("POST /oauth/token", _ -> Reply.json(200, "{\"access_token\":\"access-token-x\",,"));
    try (FactusClient other = Accounts.client(factus)) {
      FactusResult<?> result = other.bills().get("S1", CallOptions.live());
      shown.add(result.toString());
      shown.add(String.valueOf(result.exchange().responseText()));
    }
    shown.addAll(logged.list.stream().map(ILoggingEvent::getFormattedMessage).toList());

    assertThat(logged.list).as("something is logged at all").isNotEmpty();
    assertThat(shown).allSatisfy(text -> assertThat(text).doesNotContain(SECRETS));
    assertThat(String.join(" ", shown)).contains("****").doesNotContain("otro-abc");
  }

  @Test
  void masksWhatIsPrinted() {
    assertThat(List.of(Accounts.CREDENTIALS, Customer.of("13", "1").person("Ana Ruiz").build()))
        .allSatisfy(value ->
            assertThat(value.toString()).doesNotContain(SECRETS).doesNotContain("Ana Ruiz"));
  }

  private static String echo() {
    return "<html>Authorization: Bearer access-token-1 client_secret=s3cret-of-client"
        + " pass=pa55 w&rd</html>";
  }
}
