package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.packaging.FileNames;
import co.acuse.dian.packaging.ZippedFile;
import co.acuse.dian.packaging.Zipping;
import java.time.Year;

/**
 * The ZIP around the signed bytes, as SendBillSync takes it; the same bytes give the same ZIP. Its
 * names are counted by the document's number: the DIAN does not compare them.
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
record Packed(String name, byte[] zip) {

  private static final int MOST_DIGITS = 9;

  static Packed of(IssuerNit issuer, SignedXml document, byte[] signed) {
    FileNames names = FileNames.ownSoftware(issuer.value());
    Year year = Year.from(document.issuedAt().atOffset(IssueMoment.COLOMBIA));
    long counter = counter(document.number());
    var file = new ZippedFile(names.xml(document.kind(), year, counter), signed);
    return new Packed(names.zip(year, counter), Zipping.of(file));
  }

  private static long counter(String number) {
    int start = number.length();
    while (start > 0
        && number.length() - start < MOST_DIGITS
        && Character.isDigit(number.charAt(start - 1))) {
      start--;
    }
    String digits = number.substring(start);
    return digits.isEmpty() ? 1 : Math.max(1, Long.parseLong(digits));
  }
}
