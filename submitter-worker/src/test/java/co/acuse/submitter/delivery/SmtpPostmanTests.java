package co.acuse.submitter.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import co.acuse.contracts.lifecycle.Message;
import co.acuse.edge.issuers.MailAccount;
import co.acuse.edge.issuers.MailAccount.Login;
import co.acuse.edge.issuers.MailAccount.Protection;
import co.acuse.edge.issuers.Secret;
import co.acuse.submitter.submission.BuyersMail;
import co.acuse.testplatform.mail.MailServer;
import co.acuse.testplatform.mail.MailServer.Conduct;
import co.acuse.testplatform.mail.ReceivedMail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails over real SMTP. */
class SmtpPostmanTests {

  private static final Instant NOW = Instant.parse("2026-03-16T17:00:00Z");
  private static final String BUYER = "compras@example.com";
  private static final String ID = "6d7d5426-75b7-560c-808f-07bd8fee2271.1@example.com";
  private static final BuyersMail MAIL =
      new BuyersMail(
          BUYER,
          "900123456;Comercio El Ñandú S.A.S.;SETP990000001;01;El Ñandú",
          "El Ñandú le envía la factura.\n",
          "z09001234560002600000001.zip",
          "what is in the ZIP".getBytes(StandardCharsets.UTF_8));
  private static final DeliverySettings SETTINGS =
      new DeliverySettings(
          true,
          Duration.ofSeconds(1),
          20,
          List.of(Duration.ofMinutes(1)),
          Duration.ofDays(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(5));

  @TempDir private static Path folder;
  private static SelfSigned certificate;

  private MailServer server;

  @BeforeAll
  static void makeCertificate() throws Exception {
    certificate = SelfSigned.make(folder);
  }

  @BeforeEach
  void start() {
    server = MailServer.open();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theBuyerGetsSubjectTextAndAttachmentAsTheyWere() {
    assertThat(send(open(), BUYER)).isEqualTo(new MailOutcome.Taken());

    ReceivedMail mail = server.received().getFirst();
    assertThat(mail.to()).isEqualTo(BUYER);
    assertThat(mail.from()).isEqualTo("facturas@example.com");
    assertThat(mail.subject()).isEqualTo(MAIL.subject());
    assertThat(mail.text()).contains("El Ñandú le envía la factura.");
    assertThat(mail.attachmentName()).isEqualTo(MAIL.fileName());
    assertThat(mail.attachment()).isEqualTo(MAIL.zip());
    assertThat(mail.header("Reply-To")).isEqualTo("cartera@example.com");
    assertThat(mail.header("Date")).isEqualTo("Mon, 16 Mar 2026 12:00:00 -0500");
  }

  @Test
  void everyAttemptBearsTheSameId() {
    var _ = send(open(), BUYER);
    var _ = send(open(), BUYER);

    assertThat(server.received())
        .extracting(mail -> mail.header("Message-ID"))
        .containsExactly("<" + ID + ">", "<" + ID + ">");
  }

  @Test
  void noLineBreakCanBeginAHeader() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new BuyersMail(BUYER, "900123456\r\nBcc: otro@example.com", "", "z.zip", new byte[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BuyersMail(BUYER, "900123456", "", "z.zip\nX: y", new byte[1]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compras@example.com\r\nBcc: otro@example.com",
        "compras@example.com, otro@example.com",
        "compras",
        "compras@"
      })
  void sendsNothingToWhatIsNoAddress(String address) {
    assertThat(send(open(), address))
        .isInstanceOfSatisfying(
            MailOutcome.Refused.class,
            refused -> assertThat(refused.why().code()).isEqualTo("BAD_ADDRESS"));
    assertThat(server.received()).isEmpty();
  }

  @Test
  void sendsNothingToAServerThatDoesNotEncrypt() {
    MailAccount account = account("127.0.0.1", server.port(), Protection.STARTTLS, null);

    assertThat(notSent(send(account, BUYER))).isEqualTo("MAIL_SERVER_UNFIT");
    assertThat(server.received()).isEmpty();
  }

  @Test
  void goesOverTlsWithUserAndPassword() throws Exception {
    try (MailServer safe = MailServer.protectedBy(certificate.server())) {
      MailOutcome outcome =
          postman(certificate.trust()).send(safely(safe, MailServer.PASSWORD), BUYER, ID, MAIL);

      assertThat(outcome).isEqualTo(new MailOutcome.Taken());
      assertThat(safe.received()).hasSize(1);
    }
  }

  @Test
  void sendsNeitherPasswordNorMailToAServerThatNobodyVouchesFor() throws Exception {
    try (MailServer safe = MailServer.protectedBy(certificate.server())) {
      MailOutcome outcome = send(safely(safe, MailServer.PASSWORD), BUYER);

      assertThat(notSent(outcome)).isEqualTo("MAIL_SERVER_NOT_TRUSTED");
      assertThat(safe.received()).isEmpty();
    }
  }

  @Test
  void saysThatTheServerDoesNotLetTheIssuerIn() throws Exception {
    try (MailServer safe = MailServer.protectedBy(certificate.server())) {
      MailOutcome outcome =
          postman(certificate.trust()).send(safely(safe, "s3creto"), BUYER, ID, MAIL);

      assertThat(notSent(outcome)).isEqualTo("MAIL_LOGIN_REFUSED");
      assertThat(outcome.toString()).doesNotContain("s3creto");
    }
  }

  @Test
  void whatTheServerPutsOffIsTriedAgain() {
    server.behaves(Conduct.DEFERS);

    assertThat(send(open(), BUYER))
        .isInstanceOfSatisfying(
            MailOutcome.NotSent.class,
            later -> {
              assertThat(later.why().code()).isEqualTo("MAIL_DEFERRED");
              assertThat(later.why().text()).contains("Greylisted");
            });
  }

  @Test
  void whomTheServerDoesNotKnowItNeverWill() {
    server.behaves(Conduct.REFUSES);

    assertThat(send(open(), BUYER))
        .isInstanceOfSatisfying(
            MailOutcome.Refused.class,
            never -> {
              assertThat(never.why().code()).isEqualTo("RECIPIENT_REFUSED");
              assertThat(never.why().text()).contains("No such user here");
            });
  }

  @Test
  void nothingWasSentToWhoIsNotThere() {
    MailAccount account = open();
    server.close();

    assertThat(notSent(send(account, BUYER))).isEqualTo("MAIL_SERVER_AWAY");
  }

  @Test
  void aServerThatHangsUpBeforeItsLastAnswerMayHaveTakenTheMail() throws IOException {
    try (SilentServer silent = new SilentServer()) {
      assertThat(send(account("127.0.0.1", silent.port(), Protection.NONE, null), BUYER))
          .isInstanceOfSatisfying(
              MailOutcome.Unclear.class,
              unclear -> assertThat(unclear.why().code()).isEqualTo("MAIL_NOT_ANSWERED"));
    }
  }

  @Test
  void aServerThatNeverSpeaksIsNotWaitedForLongerThanToldTo() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      MailAccount account = account("127.0.0.1", mute.getLocalPort(), Protection.NONE, null);

      assertThat(send(account, BUYER)).isInstanceOf(MailOutcome.NotSent.class);
    }
  }

  private MailOutcome send(MailAccount account, String to) {
    return postman(null).send(account, to, ID, MAIL);
  }

  private static Postman postman(@Nullable SSLSocketFactory trust) {
    return new SmtpPostman(SETTINGS, InstantSource.fixed(NOW), Optional.ofNullable(trust));
  }

  private MailAccount open() {
    return account("127.0.0.1", server.port(), Protection.NONE, null);
  }

  private static MailAccount safely(MailServer server, String password) {
    return account(
        "localhost",
        server.port(),
        Protection.STARTTLS,
        new Login(MailServer.USER, new Secret(password)));
  }

  private static MailAccount account(
      String host, int port, Protection protection, @Nullable Login login) {
    return new MailAccount(
        host,
        port,
        protection,
        login,
        "facturas@example.com",
        "Comercio El Ñandú",
        "cartera@example.com");
  }

  private static String notSent(MailOutcome outcome) {
    return outcome instanceof MailOutcome.NotSent(Message why)
        ? why.code()
        : "not what was expected: " + outcome;
  }
}
