package co.acuse.audit.doorevents;

import co.acuse.audit.access.Page;
import co.acuse.audit.access.Parameters;
import co.acuse.audit.access.ReadableIssuers;
import co.acuse.edge.keys.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DoorEventsController {

  private static final String SELECT =
      """
      SELECT id, event_id, type, occurred_at, issuer, reference_code, invoice_id, submission_id,
             error_codes, detail::text AS detail
        FROM audit.invoice_log
       WHERE type IN ('OperatorActed', 'SubmissionRefused') AND id < :before AND
      """
          + ReadableIssuers.CONDITION
          + " ORDER BY id DESC LIMIT :most";

  private final JdbcClient database;

  DoorEventsController(JdbcClient database) {
    this.database = database;
  }

  /** Those without an issuer are told only to a key for every issuer. */
  @GetMapping("/api/v1/operator-events")
  Page<RecordedDoorEvent> doorEvents(
      @AuthenticationPrincipal Caller caller,
      @RequestParam MultiValueMap<String, String> given,
      Locale locale) {
    Parameters parameters = new Parameters(given, Set.of("cursor", "limit"), locale);
    long before = parameters.cursor();
    int limit = parameters.limit();
    parameters.check();
    ReadableIssuers readable = ReadableIssuers.of(caller);
    List<RecordedDoorEvent> rows =
        database
            .sql(SELECT)
            .param("before", before)
            .param("every", readable.every())
            .param("nits", readable.array())
            .param("most", limit + 1)
            .query((row, _) -> RecordedDoorEvent.from(row))
            .list();
    return Page.cut(rows, limit, RecordedDoorEvent::ordinal);
  }
}
