package co.acuse.simulator.dian.ubl;

import co.acuse.simulator.dian.xml.XmlElement;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Reads and adds amounts; the schema has seen to it that they are numbers. */
public final class Amounts {

  private Amounts() {}

  /** The amount at the end of the path, zero if there is none. */
  public static BigDecimal of(XmlElement element, String... path) {
    String text = element.text(path);
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }

  public static <T> BigDecimal sum(List<T> all, Function<T, BigDecimal> amount) {
    return all.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
