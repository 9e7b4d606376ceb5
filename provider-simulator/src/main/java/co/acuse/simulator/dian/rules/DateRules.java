package co.acuse.simulator.dian.rules;

import java.time.LocalDate;
import java.util.Optional;

/** When it was issued; the windows are those of the official tests of version 1.8. */
final class DateRules implements Rule {

  private static final int MOST_DAYS_LATE = 5;
  private static final int MOST_DAYS_EARLY = 10;

  @Override
  public void check(Examined examined, Findings findings) {
    Optional<LocalDate> issued = examined.document().issueDate();
    LocalDate today = examined.today();
    if (issued.map(date -> date.isBefore(today.minusDays(MOST_DAYS_LATE))).orElse(true)) {
      findings.reject(
          "AD09c", "La fecha de emisión es anterior en más de 5 días a la fecha actual");
    }
    if (issued.map(date -> date.isAfter(today.plusDays(MOST_DAYS_EARLY))).orElse(false)) {
      findings.reject(
          "AD09d", "La fecha de emisión es posterior en más de 10 días a la fecha actual");
    }
  }
}
