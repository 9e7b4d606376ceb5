package co.acuse.dian;

import co.acuse.dian.code.Environment;
import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.code.SoftwarePin;
import co.acuse.dian.code.TechnicalKey;
import co.acuse.dian.document.Address;
import co.acuse.dian.document.Content;
import co.acuse.dian.document.DocumentNumber;
import co.acuse.dian.document.Identification;
import co.acuse.dian.document.Invoice;
import co.acuse.dian.document.Item;
import co.acuse.dian.document.Line;
import co.acuse.dian.document.Nit;
import co.acuse.dian.document.NumberingAuthorisation;
import co.acuse.dian.document.Party;
import co.acuse.dian.document.PartyTax;
import co.acuse.dian.document.PaymentMeans;
import co.acuse.dian.document.PersonType;
import co.acuse.dian.document.Quantity;
import co.acuse.dian.document.Software;
import co.acuse.dian.document.TaxSubtotal;
import co.acuse.dian.document.TaxTotal;
import co.acuse.dian.document.Totals;
import co.acuse.dian.document.Tribute;
import co.acuse.dian.document.VatRegime;
import co.acuse.dian.packaging.FileNames;
import co.acuse.dian.signature.KeyOpening;
import co.acuse.dian.signature.Pkcs12Key;
import co.acuse.dian.signature.SigningKey;
import co.acuse.dian.soap.DianService;
import co.acuse.dian.soap.result.DianResult.Answered;
import co.acuse.dian.soap.result.Verdict;
import co.acuse.dian.soap.result.Verdict.Accepted;
import co.acuse.dian.soap.settings.DianSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;

/** The README's example: issues one invoice of habilitación's range, as the environment says. */
final class Example {

  /** The range that habilitación gives to everybody. */
  private static final NumberingAuthorisation RANGE =
      new NumberingAuthorisation(
          "18760000001",
          LocalDate.of(2019, 1, 19),
          LocalDate.of(2030, 1, 19),
          "SETP",
          990_000_000L,
          995_000_000L);

  private Example() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, String> env = System.getenv();
    byte[] file = Files.readAllBytes(Path.of(required(env, "DIAN_KEY_FILE")));
    SigningKey key =
        switch (Pkcs12Key.open(file, required(env, "DIAN_KEY_PASSWORD").toCharArray())) {
          case KeyOpening.Opened(var opened) -> opened;
          case KeyOpening.Refused(var refusal) ->
              throw new IllegalArgumentException(refusal.sentence());
        };
    long number = Long.parseLong(arguments[0]);
    System.out.println(issue(env, key, IssueMoment.of(Instant.now()), number));
  }

  static String issue(Map<String, String> env, SigningKey key, IssueMoment now, long number) {
    var settings = DianSettings.at(URI.create(required(env, "DIAN_ENDPOINT")));
    var nit = new Nit(required(env, "DIAN_NIT"));
    var software = new Software(required(env, "DIAN_SOFTWARE_ID"), nit);
    var pin = new SoftwarePin(required(env, "DIAN_SOFTWARE_PIN"));
    var technicalKey = new TechnicalKey(required(env, "DIAN_TECHNICAL_KEY"));
    var names = FileNames.ownSoftware(nit.number());
    var year = Year.from(now.moment());
    var supplier = supplier(nit, required(env, "DIAN_NAME"));
    try (var dian = DianService.open(settings, CallerKey.of(key))) {
      var issuing = Issuing.of(key, software, pin);
      // example:start
      var base = new BigDecimal("10000.00");
      var iva =
          TaxTotal.of(
              Tribute.IVA,
              TaxSubtotal.percent(new BigDecimal("19"), base, new BigDecimal("1900.00")));
      var bread =
          Line.of(Item.own("PAN-1", "Pan"), Quantity.units(2), new BigDecimal("5000.00"), base)
              .tax(iva)
              .build();
      var content =
          Content.of(Environment.TESTS, software, new DocumentNumber("SETP", number), now)
              .paymentMeans(PaymentMeans.atOnce("10"))
              .tax(iva)
              .line(bread)
              .build(
                  supplier,
                  Party.finalConsumer(),
                  Totals.of(base, base, new BigDecimal("11900.00")));
      var signed = issuing.sign(Invoice.sale(RANGE, content), technicalKey);
      byte[] zip = signed.zipped(names.xml(signed.kind(), year, 1)); // keep: a repeat sends it
      var answer = dian.sendBillSync(names.zip(year, 1), zip);
      return answer instanceof Answered<Verdict>(Accepted issued, _)
          ? "Issued: " + issued.documentKey()
          : answer.toString();
      // example:end
    }
  }

  private static Party supplier(Nit nit, String name) {
    return Party.of(PersonType.JURIDICAL, Identification.of(nit), name)
        .vatRegime(VatRegime.RESPONSIBLE)
        .tax(PartyTax.IVA)
        .address(Address.inColombia("11001", "Bogotá, D.C.", "Bogotá", "Calle 1 # 2-3"))
        .build();
  }

  private static String required(Map<String, String> env, String name) {
    String value = env.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("Set " + name + " in the environment");
    }
    return value;
  }
}
