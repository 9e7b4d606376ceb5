package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.DocumentStamp;
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
import java.time.Instant;
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

  /** Whatever the number: all is done but the signature. */
  Optional<Freezing.Withheld> withheld(FreezeOrder trial) {
    return switch (draft(trial)) {
      case Draft.Composed composed -> rehearse(composed);
      case Draft.None(var why) -> Optional.of(why);
    };
  }

  private static Optional<Freezing.Withheld> rehearse(Draft.Composed draft) {
    Issuance issuance = draft.issuance();
    try {
      draft
          .account()
          .issuing()
          .rehearse(draft.document(), technicalKey(issuance.range()), draft.signedAt());
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(unsupported(e));
    }
  }

  Freezing freeze(FreezeOrder order) {
    return switch (draft(order)) {
      case Draft.Composed composed -> sign(order, composed);
      case Draft.None(var why) -> why;
    };
  }

  private Draft draft(FreezeOrder order) {
    DocumentNumber number = order.number();
    if (number == null) {
      throw new IllegalArgumentException("a document at the DIAN has its number before it is sent");
    }
    List<Message> unsayable = Unsayable.in(order.submission().invoice());
    if (!unsayable.isEmpty()) {
      return new Draft.None(new Freezing.Inexpressible(unsayable));
    }
    IssuerNit issuer = order.submission().invoice().issuer();
    return switch (accounts.at(issuer, order.now())) {
      case Opening.Refused(String why) -> notYet("DIAN_ACCOUNT_UNUSABLE", why);
      case Opening.Open account -> draft(order, number, account);
    };
  }

  private static Draft draft(FreezeOrder order, DocumentNumber number, Opening.Open account) {
    IssueMoment stamp = IssueMoment.of(order.issuedAt());
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
        : compose(
            account,
            issuance(order, number, account, range.get(), stamp),
            IssueMoment.of(order.signedAt()).moment().toInstant());
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
        stamp,
        order.contingencyOf() != null);
  }

  /** What the library refuses was accepted at the door by mistake; nothing is sent. */
  private static Draft compose(Opening.Open account, Issuance issuance, Instant signedAt) {
    try {
      DianDocument document = DocumentComposer.compose(issuance);
      List<Message> wrong = wrongSums(document);
      return wrong.isEmpty()
          ? new Draft.Composed(account, issuance, document, signedAt)
          : new Draft.None(new Freezing.Inexpressible(wrong));
    } catch (IllegalArgumentException e) {
      return new Draft.None(unsupported(e));
    }
  }

  private static Freezing.Inexpressible unsupported(IllegalArgumentException e) {
    return new Freezing.Inexpressible(
        List.of(new Message("NOT_SUPPORTED_BY_PROVIDER", String.valueOf(e.getMessage()))));
  }

  private static Freezing sign(FreezeOrder order, Draft.Composed draft) {
    Issuance issuance = draft.issuance();
    Instant issuedAt = issuance.stamp().moment().toInstant();
    try {
      SignedDocument signed =
          draft
              .account()
              .issuing()
              .sign(
                  draft.document(),
                  technicalKey(issuance.range()),
                  draft.signedAt(),
                  signatureId(order, draft));
      var number = issuance.number();
      var stamp =
          new DocumentStamp(number.prefix(), number.consecutive(), signed.code().value(), issuedAt);
      return new Freezing.Frozen(new FrozenRequest(signed.bytes(), signed.sha256(), stamp));
    } catch (IllegalArgumentException e) {
      return unsupported(e);
    } catch (SigningException _) {
      return new Freezing.NotYet(
          new Message("DIAN_KEY_UNUSABLE", "La llave del emisor no firma ahora."));
    }
  }

  /** Notes have none: their code is made with the PIN. */
  private static @Nullable TechnicalKey technicalKey(DianRange range) {
    return range.authorisation() == null
        ? null
        : new TechnicalKey(range.authorisation().technicalKey().reveal());
  }

  /** By when it is signed, which is no other moment than that of its issue but for a type 04. */
  private static UUID signatureId(FreezeOrder order, Draft.Composed draft) {
    String signed =
        "%s %s %s"
            .formatted(
                order.submission().submissionId(),
                draft.issuance().number().text(),
                IssueMoment.of(draft.signedAt()).moment());
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

  private static Draft notYet(String code, String text) {
    return new Draft.None(new Freezing.NotYet(new Message(code, text)));
  }

  /** A document before its signature. */
  private sealed interface Draft {

    record Composed(
        Opening.Open account, Issuance issuance, DianDocument document, Instant signedAt)
        implements Draft {}

    /** There is none, and why. */
    record None(Freezing.Withheld why) implements Draft {}
  }
}
