package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.ubl.DocumentKind;
import co.acuse.simulator.dian.ubl.UblDocument;
import co.acuse.simulator.dian.xml.XmlElement;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How it is paid (annex 1.9, PaymentMeans). */
final class PaymentRules implements Rule {

  private static final Set<String> FORMS = Set.of("1", "2");

  /** The codes of UN/ECE 4461, and the one for whatever else was agreed. */
  private static final Pattern MEANS = Pattern.compile("[1-9]|[1-8][0-9]|9[0-7]|ZZZ");

  @Override
  public void check(Examined examined, Findings findings) {
    UblDocument document = examined.document();
    List<XmlElement> all = document.root().children("PaymentMeans");
    boolean missing = all.isEmpty() && document.kind() == DocumentKind.INVOICE;
    boolean wrongForm = all.stream().anyMatch(means -> !FORMS.contains(means.text("ID")));
    if (missing || wrongForm) {
      findings.reject("AN02", "Método de pago inválido");
    }
    if (all.stream().anyMatch(one -> !MEANS.matcher(one.text("PaymentMeansCode")).matches())) {
      findings.reject("AN03", "Medio de pago inválido");
    }
  }
}
