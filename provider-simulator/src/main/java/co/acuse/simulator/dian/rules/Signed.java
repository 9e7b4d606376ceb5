package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.xml.XmlElement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a signature is judged by.
 *
 * @param root of the whole
 * @param signatures where signatures were found
 * @param issued the date that is stated
 * @param nit who should have signed
 * @param now by the authority's clock
 */
record Signed(
    XmlElement root,
    List<XmlElement> signatures,
    Optional<LocalDate> issued,
    String nit,
    Instant now) {

  Signed {
    signatures = List.copyOf(signatures);
  }
}
