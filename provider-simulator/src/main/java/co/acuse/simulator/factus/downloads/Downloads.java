package co.acuse.simulator.factus.downloads;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.documents.Document;
import co.acuse.simulator.factus.documents.DocumentState;
import co.acuse.simulator.factus.documents.DocumentStore;
import co.acuse.simulator.factus.documents.Documents;
import co.acuse.simulator.factus.protocol.Bogota;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.protocol.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the files of a document; only a validated one has any. */
final class Downloads {

  private final Documents documents;
  private final DocumentStore store;

  Downloads(Documents documents, DocumentStore store) {
    this.documents = documents;
    this.store = store;
  }

  Reply pdf(Account account, Family family, String number) {
    return file(account, family, number, "pdf_base_64_encoded", Downloads::pdf);
  }

  Reply xml(Account account, Family family, String number) {
    return file(account, family, number, "xml_base_64_encoded", one -> xml(one, account));
  }

  Reply attached(Account account, Family family, String number) {
    return file(account, family, number, "xml_base_64_encoded", one -> attached(one, account));
  }

  /** The XML of a document of this account by its CUFE, CUDE or CUDS. */
  Reply xmlOfKey(Account account, String key) {
    Optional<Document> document =
        store.ofKey(key).filter(one -> one.account().equals(account.id()));
    return document
        .map(one -> xml(account, one.family(), one.number()))
        .orElseGet(() -> Reply.noSuchNumber(key));
  }

  Reply email(Account account, Family family, String number) {
    return with(
        account,
        family,
        number,
        one ->
            Reply.ok(
                "EMAIL_CONTENT",
                Json.object()
                    .put("subject", subject(one, account))
                    .put("attached_document", encode(zip(one, account)))));
  }

  Reply send(Account account, Family family, String number) {
    String what =
        switch (family) {
          case BILL -> "Factura enviada";
          case CREDIT_NOTE -> "Nota crédito enviada";
          case DEBIT_NOTE -> "Nota débito enviada";
          case SUPPORT_DOCUMENT, ADJUSTMENT_NOTE -> "Documento enviado";
        };
    return with(
        account,
        family,
        number,
        _ -> Reply.message(200, "EMAIL_SENT", "OK", what + " al cliente con éxito"));
  }

  /** Does something with a document that exists and is validated. */
  Reply with(Account account, Family family, String number, Function<Document, Reply> work) {
    Optional<Document> found = documents.find(account, family, number);
    if (found.isEmpty()) {
      return Reply.noSuchNumber(number);
    }
    if (found.get().state() != DocumentState.VALIDATED) {
      return Reply.message(
          409, "CONFLICT", "Conflict", "El documento " + number + " no ha sido validado");
    }
    return work.apply(found.get());
  }

  private Reply file(
      Account account,
      Family family,
      String number,
      String field,
      Function<Document, byte[]> content) {
    return with(
        account,
        family,
        number,
        one ->
            Reply.ok(
                "DOWNLOADED",
                Json.object()
                    .put("file_name", fileName(one, account))
                    .put(field, encode(content.apply(one)))));
  }

  private static byte[] pdf(Document document) {
    return PdfPage.of(
        List.of(
            document.number(),
            document.partyNames(),
            "Total " + Json.money(document.total()),
            document.key()));
  }

  private byte[] xml(Document document, Account account) {
    return xmlText(document, account).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] attached(Document document, Account account) {
    return DocumentXml.attached(document, xmlText(document, account))
        .getBytes(StandardCharsets.UTF_8);
  }

  private String xmlText(Document document, Account account) {
    return DocumentXml.of(
        document, store.bodyOf(document), account.switches().downloadPaddingBytes());
  }

  private byte[] zip(Document document, Account account) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(fileName(document, account) + ".pdf"));
      zip.write(pdf(document));
      zip.putNextEntry(new ZipEntry(fileName(document, account) + ".xml"));
      zip.write(attached(document, account));
    } catch (IOException e) {
      throw new UncheckedIOException("Zipping in memory failed", e);
    }
    return bytes.toByteArray();
  }

  private static String subject(Document document, Account account) {
    String name = account.settings().name();
    return String.join(
        ";", account.settings().nit(), name, document.number(), kind(document.family()), name);
  }

  private static String kind(Family family) {
    return switch (family) {
      case BILL -> "01";
      case CREDIT_NOTE -> "91";
      case DEBIT_NOTE -> "92";
      case SUPPORT_DOCUMENT -> "05";
      case ADJUSTMENT_NOTE -> "95";
    };
  }

  /** As the authority wants files named, for example {@code fv09008257590002400000241}. */
  private static String fileName(Document document, Account account) {
    int year = document.createdAt().atZone(Bogota.ZONE).getYear() % 100;
    return document.family().filePrefix()
        + "0".repeat(Math.max(0, 10 - account.settings().nit().length()))
        + account.settings().nit()
        + "%s%02d%08x".formatted("000", year, document.consecutive());
  }

  private static String encode(byte[] content) {
    return Base64.getEncoder().encodeToString(content);
  }
}
