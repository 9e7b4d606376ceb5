package co.acuse.factus;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.factus.call.CallOptions;
import co.acuse.factus.document.answer.StoredDocument;
import co.acuse.factus.result.Certainty;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.result.FactusResult.Answered;
import co.acuse.factus.result.FactusResult.Failed;
import co.acuse.factus.result.Failure;
import co.acuse.factus.testing.Accounts;
import co.acuse.factus.testing.FakeFactus;
import co.acuse.factus.testing.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the client makes of a provider that counts too many requests. */
class ThrottlingTests {

  private static final String VALIDATE = "POST /v2/bills/validate";
  private static final byte[] FROZEN =
      "{\"reference_code\":\"T-1\",  \"kept\":\"as it is: ñ\"}".getBytes(StandardCharsets.UTF_8);

  private final FakeFactus factus = new FakeFactus();
  private final FactusClient client = Accounts.client(factus);

  @AfterEach
  void close() {
    client.close();
    factus.close();
  }

  @Test
  void waitsAsLongAsRetryAfterSays() {
    answer(tooMany("Retry-After: 17\r\n"));

    assertThat(retryAfter()).isEqualTo(Duration.ofSeconds(17));
  }

  @Test
  void readsRetryAfterAsADate() {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            ZonedDateTime.now(Clock.systemUTC())
                .plusSeconds(40)
                .withZoneSameInstant(ZoneOffset.UTC));
    answer(tooMany("Retry-After: " + date + "\r\n"));

    assertThat(retryAfter()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(40));
  }

  @Test
  void readsTheResetWhenThereIsNoRetryAfter() {
    answer(tooMany("X-RateLimit-Reset: 23\r\n"));

    assertThat(retryAfter()).isEqualTo(Duration.ofSeconds(23));
  }

  @Test
  void readsTheResetAsATimeStampToo() {
    long inHalfAMinute = Clock.systemUTC().instant().getEpochSecond() + 30;
    answer(tooMany("X-RateLimit-Reset: " + inHalfAMinute + "\r\n"));

    assertThat(retryAfter()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
  }

  @Test
  void waitsAWindowWhenNothingIsSaid() {
    answer(tooMany(""));

    assertThat(retryAfter()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void sendsNothingWhileTheProviderAskedToWait() {
    answer(tooMany("Retry-After: 17\r\n"));
    validate();

    var second =
        client.bills().validate(FROZEN, CallOptions.live().withBudgetPatience(Duration.ZERO));

    assertThat(second)
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.failure()).isInstanceOf(Failure.BudgetExhausted.class);
              assertThat(failed.exchange().certainty()).isEqualTo(Certainty.NOT_SENT);
            });
    assertThat(factus.seen(VALIDATE)).hasSize(1);
  }

  private void answer(Reply reply) {
    factus.on(VALIDATE, _ -> reply);
  }

  private static Reply tooMany(String headers) {
    return Reply.of(429, "application/json", "{\"message\":\"Too Many Attempts.\"}", headers);
  }

  private Duration retryAfter() {
    return failure() instanceof Failure.Throttled throttled
        ? throttled.retryAfter()
        : Duration.ZERO;
  }

  private FactusResult<StoredDocument> validate() {
    return client.bills().validate(FROZEN, CallOptions.live());
  }

  private Failure failure() {
    return switch (validate()) {
      case Failed<StoredDocument>(Failure failure) -> failure;
      case Answered<StoredDocument> answered -> throw new AssertionError(answered);
    };
  }
}
