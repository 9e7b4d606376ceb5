package co.acuse.dian.validation;

import co.acuse.dian.code.Environment;
import co.acuse.dian.document.Nit;
import co.acuse.dian.document.NumberingAuthorisation;
import co.acuse.dian.document.Software;
import java.util.List;

/**
 * What the DIAN has registered for an issuer, as far as the issuer knows it.
 *
 * @param ranges as {@code GetNumberingRange} tells them; invoices take their numbers from these
 */
public record Registration(
    Nit issuer, Environment environment, Software software, List<NumberingAuthorisation> ranges) {

  public Registration {
    ranges = List.copyOf(ranges);
  }
}
