package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.register.Issuer;
import co.acuse.simulator.dian.register.NumberRange;
import co.acuse.simulator.dian.register.Software;
import co.acuse.simulator.dian.ubl.UblDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A document with everything that the rules compare it with.
 *
 * @param issuer as registered
 * @param now by the authority's clock
 * @param accepted tells of a CUFE or CUDE whether its document was accepted
 */
public record Examined(
    UblDocument document, Issuer issuer, Instant now, Predicate<String> accepted) {

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

  LocalDate today() {
    return LocalDate.ofInstant(now, BOGOTA);
  }

  /** The registered software that the document names. */
  Optional<Software> software() {
    return issuer.software(document.extension("SoftwareProvider", "SoftwareID"));
  }

  /** The registered range with the prefix that the document names. */
  Optional<NumberRange> range() {
    return issuer.range(document.extension("InvoiceControl", "AuthorizedInvoices", "Prefix"));
  }

  /** Invoices of a range have a CUFE; notes and those of an issuer's own failure have a CUDE. */
  boolean hasCufe() {
    return document.family().equals("01");
  }
}
