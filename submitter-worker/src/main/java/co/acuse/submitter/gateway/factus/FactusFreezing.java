package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.invoice.InvoiceKind;
import co.acuse.contracts.invoice.OperationType;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.submitter.submission.FreezeOrder;
import co.acuse.submitter.submission.FreezeOrder.ReferencedInvoice;
import co.acuse.submitter.submission.Freezing;
import co.acuse.submitter.submission.FrozenRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a submission into the bytes that every attempt sends, or says why that cannot be. */
final class FactusFreezing {

  private final FactusAccounts accounts;
  private final RangeChooser ranges;

  FactusFreezing(FactusAccounts accounts, RangeChooser ranges) {
    this.accounts = accounts;
    this.ranges = ranges;
  }

  Freezing freeze(FreezeOrder order) {
    Invoice invoice = order.submission().invoice();
    ProviderSettings settings = accounts.settings(invoice.issuer()).orElse(null);
    if (settings == null) {
      return refused("ISSUER_UNKNOWN", "El emisor no tiene una cuenta de Factus configurada.");
    }
    List<Message> unsayable = unsayable(invoice);
    if (!unsayable.isEmpty()) {
      return new Freezing.Inexpressible(unsayable);
    }
    return switch (ranges.choose(invoice, settings)) {
      case RangeChoice.Named(long id) -> compose(order, settings, id);
      case RangeChoice.Single _ -> compose(order, settings, null);
      case RangeChoice.NoSuchPrefix(String prefix) ->
          refused(
              "NUMBERING_PREFIX_UNKNOWN",
              "La cuenta de Factus no tiene un rango con el prefijo "
                  + prefix
                  + " para este tipo de documento. Créelo en Factus y envíe la venta de nuevo.");
      case RangeChoice.NotRead(String prefix) ->
          new Freezing.NotYet(
              new Message(
                  "NUMBERING_RANGES_UNREAD",
                  "Los rangos de la cuenta no se han leído aún; se busca el prefijo " + prefix));
    };
  }

  /** The request's own limits are refused at the door; should one get through, nothing is sent. */
  private static Freezing compose(
      FreezeOrder order, ProviderSettings settings, @Nullable Long rangeId) {
    var composer = new RequestComposer(settings.profile(), settings.sendEmail());
    try {
      byte[] bytes =
          composer
              .compose(order.submission(), rangeId, billNumber(order.referencedInvoice()))
              .toJson();
      return new Freezing.Frozen(new FrozenRequest(bytes, sha256(bytes)));
    } catch (IllegalArgumentException e) {
      return refused("NOT_SUPPORTED_BY_PROVIDER", String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable String billNumber(@Nullable ReferencedInvoice invoice) {
    return invoice == null ? null : invoice.number();
  }

  /** A note at Factus has no document kind, operation, currency or beneficiary; nobody a number. */
  private static List<Message> unsayable(Invoice invoice) {
    List<Message> reasons = new ArrayList<>();
    if (invoice.number() != null) {
      reasons.add(
          new Message("NOT_SUPPORTED_BY_PROVIDER", "$.number: Factus da los números; quítelo."));
    }
    if (invoice.documentType().isNote()) {
      refuse(reasons, invoice.kind() != InvoiceKind.SALE, "$.kind");
      refuse(reasons, invoice.operation() != OperationType.STANDARD, "$.operation");
      refuse(reasons, invoice.currency() != null, "$.currency");
      refuse(reasons, invoice.beneficiary() != null, "$.beneficiary");
    }
    return reasons;
  }

  private static void refuse(List<Message> reasons, boolean present, String path) {
    if (present) {
      reasons.add(
          new Message(
              "NOT_SUPPORTED_BY_PROVIDER", path + " no existe en las notas de Factus; quítelo."));
    }
  }

  private static Freezing refused(String code, String text) {
    return new Freezing.Inexpressible(List.of(new Message(code, text)));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
