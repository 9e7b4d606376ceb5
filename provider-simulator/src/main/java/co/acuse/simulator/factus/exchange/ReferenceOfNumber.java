package co.acuse.simulator.factus.exchange;

import co.acuse.simulator.factus.protocol.Family;
import java.util.Optional;

/** Knows the reference code of a document from its number. */
public interface ReferenceOfNumber {

  Optional<String> referenceOf(String account, Family family, String number);
}
