package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.lifecycle.Message;
import co.acuse.dian.packaging.ZippedFile;
import co.acuse.dian.packaging.Zipping;
import co.acuse.dian.xml.UnreadableXmlException;
import co.acuse.submitter.gateway.FetchedFile;
import co.acuse.submitter.submission.BuyersMail;
import co.acuse.submitter.submission.Mailing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the mail that brings a buyer its document: a ZIP of the signed container and the paper. The
 * same files give the same mail.
 */
final class BuyersMailing {

  private static final Logger LOG = LoggerFactory.getLogger(BuyersMailing.class);

  /** Two megabytes as mail servers count them at their strictest. */
  private static final int MOST_BYTES = 2_000_000;

  private BuyersMailing() {}

  /**
   * The mail, or why there is none.
   *
   * @param signed the document as the DIAN holds it
   */
  static Mailing of(
      FetchedFile signed, Optional<FetchedFile> container, Optional<FetchedFile> paper) {
    if (container.isEmpty()) {
      return new Mailing.Impossible(
          new Message("NO_CONTAINER", "El contenedor electrónico no se pudo armar: avísenos."));
    }
    try {
      return packed(BuyersCover.read(signed.content()), container.get(), paper);
    } catch (IllegalArgumentException | UnreadableXmlException unfit) {
      LOG.error("The mail with {} cannot be made: {}", signed.name(), unfit.toString());
      return new Mailing.Impossible(
          new Message("NO_MAIL", "El correo al comprador no se pudo armar: avísenos."));
    }
  }

  /** What the buyer needs is the container; the paper stays out when the two are too large. */
  private static Mailing packed(
      BuyersCover cover, FetchedFile container, Optional<FetchedFile> paper) {
    return Stream.of(zip(cover, container, paper), zip(cover, container, Optional.empty()))
        .filter(zip -> zip.bytes().length <= MOST_BYTES)
        .findFirst()
        .<Mailing>map(zip -> new Mailing.Ready(mail(cover, zip)))
        .orElseGet(() ->
            new Mailing.Impossible(
                new Message(
                    "MAIL_TOO_LARGE",
                    "El documento supera los 2 MB que admite un correo: entréguelo por otro"
                        + " medio.")));
  }

  private static Zip zip(BuyersCover cover, FetchedFile container, Optional<FetchedFile> paper) {
    List<ZippedFile> files =
        Stream.concat(
                Stream.of(new ZippedFile(cover.containerName(), container.content())),
                paper.stream().map(pdf -> new ZippedFile(cover.paperName(), pdf.content())))
            .toList();
    return new Zip(Zipping.of(files), paper.isPresent());
  }

  private static BuyersMail mail(BuyersCover cover, Zip zip) {
    return new BuyersMail(
        cover.buyersAddress(), cover.subject(), text(cover, zip), cover.zipName(), zip.bytes());
  }

  private static String text(BuyersCover cover, Zip zip) {
    String address = address(cover.document().qrUrl());
    return """
    %s (NIT %s) le envía %s %s.

    El archivo adjunto %s contiene el documento electrónico con la validación de la DIAN (XML)%s.
    %s
    Este mensaje se generó automáticamente.
    """
        .formatted(
            cover.sellerName(),
            cover.sellerNit(),
            kind(cover),
            cover.document().number(),
            cover.zipName(),
            zip.withPaper()
                ? " y su representación gráfica (PDF)"
                : "; su representación gráfica no cabe en un correo",
            address == null ? "" : "Consúltelo en la DIAN: " + address + "\n");
  }

  private static String kind(BuyersCover cover) {
    return switch (cover.document().kind()) {
      case CREDIT_NOTE -> "la nota crédito";
      case DEBIT_NOTE -> "la nota débito";
      case INVOICE, ATTACHED_DOCUMENT, APPLICATION_RESPONSE -> "la factura electrónica de venta";
    };
  }

  /** Foreign documents carry whole texts there, not an address alone. */
  private static @Nullable String address(@Nullable String qrUrl) {
    return qrUrl != null && qrUrl.matches("https?://\\S+") ? qrUrl : null;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Zip(byte[] bytes, boolean withPaper) {}
}
