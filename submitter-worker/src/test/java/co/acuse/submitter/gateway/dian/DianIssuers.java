package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.invoice.FiscalResponsibility;
import co.acuse.contracts.invoice.OrganizationType;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.provider.Numberer;
import co.acuse.dian.signature.TestKeys;
import co.acuse.edge.issuers.DianAccount;
import co.acuse.edge.issuers.DianRange;
import co.acuse.edge.issuers.DianRange.Authorisation;
import co.acuse.edge.issuers.DianSeller;
import co.acuse.edge.issuers.DianSeller.SellerTax;
import co.acuse.edge.issuers.MailAccount;
import co.acuse.edge.issuers.NumberingRule;
import co.acuse.edge.issuers.ProviderEnvironment;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.edge.issuers.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settings of issuers that go to the DIAN, and the key files that they name. */
public final class DianIssuers {

  public static final String TECHNICAL_KEY = "693ff6f2a553c3646a063436fd4dd9ded0311471";
  static final Authorisation AUTHORISATION = authorisation(TECHNICAL_KEY);
  static final DianRange INVOICES =
      new DianRange(
          DocumentType.INVOICE, "SETP", 990_000_000, 995_000_000, 990_000_000, AUTHORISATION);
  static final DianRange CREDIT_NOTES = notes(DocumentType.CREDIT_NOTE, "NC");
  static final DianRange DEBIT_NOTES = notes(DocumentType.DEBIT_NOTE, "ND");

  private DianIssuers() {}

  static Authorisation authorisation(String technicalKey) {
    return new Authorisation(
        "18760000001",
        LocalDate.of(2019, 1, 19),
        LocalDate.of(2030, 1, 19),
        new Secret(technicalKey));
  }

  static DianRange notes(DocumentType type, String prefix) {
    return new DianRange(type, prefix, 1, 999_999, 1, null);
  }

  /** An issuer with one range for each kind of document; its key file is written. */
  static ProviderSettings settings(Path directory, IssuerNit issuer, URI endpoint) {
    return settings(
        directory, issuer, endpoint, Map.of(), List.of(INVOICES, CREDIT_NOTES, DEBIT_NOTES));
  }

  /**
   * An issuer whose tills number some invoices, which the DIAN does not know of, and some notes.
   */
  public static ProviderSettings withTills(Path directory, IssuerNit issuer, URI endpoint) {
    return settings(
        directory,
        issuer,
        endpoint,
        Map.of(),
        List.of(
            INVOICES,
            new DianRange(DocumentType.INVOICE, "CAJA", 1, 9, 1, Numberer.TILL, AUTHORISATION),
            CREDIT_NOTES,
            new DianRange(DocumentType.CREDIT_NOTE, "NX", 1, 9, 1, Numberer.TILL, null),
            DEBIT_NOTES));
  }

  static ProviderSettings settings(
      Path directory,
      IssuerNit issuer,
      URI endpoint,
      Map<DocumentType, NumberingRule> numbering,
      List<DianRange> ranges) {
    Path keyFile = directory.resolve(issuer + ".p12");
    write(keyFile, TestKeys.pkcs12(issuer.value()));
    return settings(keyFile, endpoint, numbering, ranges, null);
  }

  /** An issuer whose documents are mailed, or not; its key is nowhere. */
  public static ProviderSettings mailing(@Nullable MailAccount mail) {
    return settings(
        Path.of("none.p12"), URI.create("http://127.0.0.1:1"), Map.of(), List.of(INVOICES), mail);
  }

  private static ProviderSettings settings(
      Path keyFile,
      URI endpoint,
      Map<DocumentType, NumberingRule> numbering,
      List<DianRange> ranges,
      @Nullable MailAccount mail) {
    return new ProviderSettings(
        Instant.EPOCH,
        Provider.DIAN,
        ProviderEnvironment.SIMULATOR,
        Set.of(),
        false,
        false,
        numbering,
        null,
        new DianAccount(
            endpoint,
            "56f2ae4e-9812-4fad-9255-08fcfcd5ccb0",
            new Secret("12345"),
            keyFile,
            new Secret(new String(TestKeys.password())),
            seller(),
            ranges),
        mail);
  }

  static void write(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DianSeller seller() {
    return new DianSeller(
        OrganizationType.COMPANY,
        "Comercio de Ejemplo S.A.S.",
        "Ejemplo",
        "Carrera 7 # 1-2",
        "11001",
        SellerTax.IVA,
        List.of(FiscalResponsibility.GRAN_CONTRIBUYENTE),
        List.of("4711"),
        "12345-6",
        "ventas@example.com",
        "6015550000");
  }
}
