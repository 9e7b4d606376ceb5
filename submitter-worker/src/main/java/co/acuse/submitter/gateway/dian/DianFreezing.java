package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.dian.SignedDocument;
import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.code.TechnicalKey;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.signature.SigningException;
import co.acuse.dian.ubl.TotalsCheck;
import co.acuse.dian.ubl.TotalsFinding;
import co.acuse.edge.issuers.DianRange;
import co.acuse.submitter.gateway.dian.document.DocumentComposer;
import co.acuse.submitter.gateway.dian.document.Issuance;
import co.acuse.submitter.gateway.dian.document.Unsayable;
import co.acuse.submitter.submission.DocumentNumber;
import co.acuse.submitter.submission.FreezeOrder;
import co.acuse.submitter.submission.Freezing;
import co.acuse.submitter.submission.FrozenRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns a submission with its number into the signed XML that every attempt sends, or says why that
 * cannot be. The same submission, number and time give the same bytes.
 */
final class DianFreezing {

  private final DianAccounts accounts;

  DianFreezing(DianAccounts accounts) {
    this.accounts = accounts;
  }

  Freezing freeze(FreezeOrder order) {
    DocumentNumber number = order.number();
    if (number == null) {
      throw new IllegalArgumentException("a document at the DIAN has its number before it is sent");
    }
    List<Message> unsayable = Unsayable.in(order.submission().invoice());
    if (!unsayable.isEmpty()) {
      return new Freezing.Inexpressible(unsayable);
    }
    IssuerNit issuer = order.submission().invoice().issuer();
    return switch (accounts.at(issuer, order.now())) {
      case Opening.Refused(String why) -> notYet("DIAN_ACCOUNT_UNUSABLE", why);
      case Opening.Open account -> freeze(order, number, account);
    };
  }

  private static Freezing freeze(FreezeOrder order, DocumentNumber number, Opening.Open account) {
    IssueMoment stamp = IssueMoment.of(order.now());
    IssuerNit issuer = order.submission().invoice().issuer();
    List<String> obstacles = Certificates.obstacles(issuer, account.key(), order.now());
    if (!obstacles.isEmpty()) {
      return notYet("DIAN_CERTIFICATE_UNUSABLE", String.join(" ", obstacles));
    }
    Optional<DianRange> range = range(order, number, account, stamp);
    return range.isEmpty()
        ? notYet(
            "NUMBERING_RANGE_MISSING",
            ("Ningún rango vigente del emisor contiene el número %s. Agréguelo a dian.ranges en su"
                    + " configuración.")
                .formatted(number.text()))
        : compose(order, account, issuance(order, number, account, range.get(), stamp));
  }

  private static Optional<DianRange> range(
      FreezeOrder order, DocumentNumber number, Opening.Open account, IssueMoment stamp) {
    return account.account().ranges(order.submission().invoice().documentType()).stream()
        .filter(range -> range.holds(number.prefix(), number.number()))
        .filter(range -> range.isValidOn(stamp.moment().toLocalDate()))
        .findFirst();
  }

  private static Issuance issuance(
      FreezeOrder order,
      DocumentNumber number,
      Opening.Open account,
      DianRange range,
      IssueMoment stamp) {
    return new Issuance(
        order.submission(),
        order.referencedInvoice(),
        new co.acuse.dian.document.DocumentNumber(number.prefix(), number.number()),
        range,
        account.account(),
        account.settings().profile(),
        account.environment(),
        stamp);
  }

  /** What the library refuses was accepted at the door by mistake; nothing is sent. */
  private static Freezing compose(FreezeOrder order, Opening.Open account, Issuance issuance) {
    try {
      DianDocument document = DocumentComposer.compose(issuance);
      List<Message> wrong = wrongSums(document);
      return wrong.isEmpty()
          ? sign(order, account, issuance, document)
          : new Freezing.Inexpressible(wrong);
    } catch (IllegalArgumentException e) {
      return new Freezing.Inexpressible(
          List.of(new Message("NOT_SUPPORTED_BY_PROVIDER", String.valueOf(e.getMessage()))));
    } catch (SigningException _) {
      return notYet("DIAN_KEY_UNUSABLE", "La llave del emisor no firma ahora.");
    }
  }

  private static Freezing sign(
      FreezeOrder order, Opening.Open account, Issuance issuance, DianDocument document) {
    SignedDocument signed =
        account
            .issuing()
            .sign(
                document,
                technicalKey(issuance.range()),
                issuance.stamp().moment().toInstant(),
                signatureId(order, issuance));
    return new Freezing.Frozen(new FrozenRequest(signed.bytes(), signed.sha256()));
  }

  /** Notes have none: their code is made with the PIN. */
  private static @Nullable TechnicalKey technicalKey(DianRange range) {
    return range.authorisation() == null
        ? null
        : new TechnicalKey(range.authorisation().technicalKey().reveal());
  }

  private static UUID signatureId(FreezeOrder order, Issuance issuance) {
    String signed =
        "%s %s %s"
            .formatted(
                order.submission().submissionId(),
                issuance.number().text(),
                issuance.stamp().moment());
    return UUID.nameUUIDFromBytes(signed.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Message> wrongSums(DianDocument document) {
    return TotalsCheck.of(document).stream()
        .filter(finding -> !finding.rule().isNotice())
        .map(DianFreezing::wrongSum)
        .toList();
  }

  private static Message wrongSum(TotalsFinding finding) {
    return new Message(
        finding.code(),
        "La DIAN rechazaría una suma: el documento dice %s y sus partes dan %s."
            .formatted(finding.stated().toPlainString(), finding.expected().toPlainString()));
  }

  private static Freezing notYet(String code, String text) {
    return new Freezing.NotYet(new Message(code, text));
  }
}
