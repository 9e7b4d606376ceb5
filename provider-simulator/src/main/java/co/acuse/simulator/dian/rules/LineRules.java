package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.ubl.UblLine;
import java.math.BigDecimal;
import java.util.List;

/** What is sold, line by line; nothing of it rejects. */
final class LineRules implements Rule {

  @Override
  public void check(Examined examined, Findings findings) {
    List<UblLine> lines = examined.document().lines();
    for (int i = 0; i < lines.size(); i++) {
      UblLine line = lines.get(i);
      if (!line.element().text("ID").equals(Integer.toString(i + 1))) {
        findings.notice("AV02", "Los números de línea no son consecutivos");
      }
      if (!line.isFree() && !Comparison.areEqual(line.amount(), expected(line))) {
        findings.notice("AV06", "El valor de la línea no corresponde a cantidad por precio");
      }
      if (line.element().child("Item", "StandardItemIdentification").isEmpty()) {
        findings.notice("AZ09", "No se encuentra la identificación del artículo o servicio");
      }
    }
  }

  private static BigDecimal expected(UblLine line) {
    return line.price()
        .multiply(line.quantity())
        .subtract(Adjustments.allowances(line.element()))
        .add(Adjustments.charges(line.element()));
  }
}
