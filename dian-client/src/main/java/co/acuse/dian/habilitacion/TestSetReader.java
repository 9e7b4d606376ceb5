package co.acuse.dian.habilitacion;

import co.acuse.dian.document.Address;
import co.acuse.dian.document.FiscalResponsibility;
import co.acuse.dian.document.Identification;
import co.acuse.dian.document.Nit;
import co.acuse.dian.document.NumberingAuthorisation;
import co.acuse.dian.document.Party;
import co.acuse.dian.document.PartyTax;
import co.acuse.dian.document.PersonType;
import co.acuse.dian.document.Software;
import co.acuse.dian.document.VatRegime;
import co.acuse.dian.signature.KeyOpening;
import co.acuse.dian.signature.Pkcs12Key;
import co.acuse.dian.signature.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Makes a test set and its key out of options. */
final class TestSetReader {

  private static final int MOST = 100;

  private final Options options;

  TestSetReader(Options options) {
    this.options = options;
  }

  TestSet testSet() {
    Nit nit = nit();
    NumberingAuthorisation range = range();
    return new TestSet(
        supplier(nit),
        new Software(options.text(Setting.SOFTWARE_ID), nit),
        range,
        firstNumber(range),
        options.count(Setting.INVOICES, 1, MOST),
        options.count(Setting.CREDIT_NOTES, 0, MOST),
        options.count(Setting.DEBIT_NOTES, 0, MOST));
  }

  Nit nit() {
    return new Nit(options.text(Setting.NIT));
  }

  SigningKey key() {
    char[] password = options.secret(Secret.KEY_PASSWORD).toCharArray();
    return switch (Pkcs12Key.open(keyFile(), password)) {
      case KeyOpening.Opened(Pkcs12Key key) -> key;
      case KeyOpening.Refused(var refusal) -> throw new NotUnderstoodException(refusal.sentence());
    };
  }

  private byte[] keyFile() {
    try {
      return Files.readAllBytes(Path.of(options.text(Setting.KEY_FILE)));
    } catch (IOException _) {
      throw new NotUnderstoodException(
          "The file of %s cannot be read".formatted(Setting.KEY_FILE.option()));
    }
  }

  private Party supplier(Nit nit) {
    return Party.of(PersonType.JURIDICAL, Identification.of(nit), options.text(Setting.NAME))
        .responsibilities(responsibilities())
        .vatRegime(VatRegime.RESPONSIBLE)
        .tax(PartyTax.IVA)
        .address(
            Address.inColombia(
                options.text(Setting.MUNICIPALITY),
                options.text(Setting.CITY),
                options.text(Setting.DEPARTMENT),
                options.text(Setting.ADDRESS)))
        .build();
  }

  private List<FiscalResponsibility> responsibilities() {
    return Arrays.stream(options.text(Setting.RESPONSIBILITIES).split(";", -1))
        .map(TestSetReader::responsibility)
        .toList();
  }

  private static FiscalResponsibility responsibility(String code) {
    return Arrays.stream(FiscalResponsibility.values())
        .filter(one -> one.code().equals(code.strip()))
        .findFirst()
        .orElseThrow(() -> new NotUnderstoodException("The DIAN takes no responsibility " + code));
  }

  private long firstNumber(NumberingAuthorisation range) {
    return options.text(Setting.FIRST_NUMBER).equals(Setting.FIRST_OF_RANGE)
        ? range.first()
        : options.number(Setting.FIRST_NUMBER);
  }

  private NumberingAuthorisation range() {
    return new NumberingAuthorisation(
        options.text(Setting.RESOLUTION),
        options.date(Setting.VALID_FROM),
        options.date(Setting.VALID_TO),
        options.text(Setting.PREFIX),
        options.number(Setting.RANGE_FIRST),
        options.number(Setting.RANGE_LAST));
  }
}
