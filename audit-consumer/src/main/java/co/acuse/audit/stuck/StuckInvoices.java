package co.acuse.audit.stuck;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells which invoices need a person: on their way for too long, in a phase that does not end by
 * itself, or with an alert that the submitter raised for the submission that is on its way.
 */
@Component
public final class StuckInvoices {

  /** A condition on {@code audit.invoice AS invoice}; needs {@link #parameters()}. */
  public static final String CONDITION =
      """
      (invoice.status = 'PROCESANDO'
       AND (invoice.unfinished_since < :stuckBefore::timestamptz
            OR invoice.phase = ANY (:stuckPhases::text[])
            OR EXISTS (SELECT 1 FROM audit.invoice_log AS log
                        WHERE log.invoice_id = invoice.invoice_id AND log.type = 'AlertRaised'
                          AND log.submission_id = invoice.speaker)))
      """;

  private final StuckSettings settings;
  private final InstantSource clock;

  StuckInvoices(StuckSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** The parameters of {@link #CONDITION} as of now. */
  public Map<String, Object> parameters() {
    return Map.of(
        "stuckBefore", clock.instant().minus(settings.after()).toString(),
        "stuckPhases", settings.phases().stream().map(Enum::name).toArray(String[]::new));
  }
}
