package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.submitter.submission.Submissions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of submissions, as the intake fills it. */
final class PostgresSubmissions implements Submissions {

  private static final String INSERT =
      """
      INSERT INTO submission
        (submission_id, invoice_id, issuer, document_type, reference, topic_partition,
         topic_offset, origin, accepted_at, content_hash, replay_of, traceparent, requested)
      VALUES
        (:id, :invoice, :issuer, :type, :reference, :partition,
         :offset, :origin, :accepted, :hash, :replay, :trace, :requested)
      ON CONFLICT (submission_id) DO NOTHING
      """;

  private static final String SAME =
      """
      SELECT count(*) FROM submission
       WHERE submission_id = :id AND invoice_id = :invoice AND content_hash = :hash
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  PostgresSubmissions(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public List<Integer> insert(List<Arrival> arrivals) {
    return transactions.execute(_ -> {
      List<Integer> contradictions = new ArrayList<>();
      for (int i = 0; i < arrivals.size(); i++) {
        if (insert(arrivals.get(i)) == 0 && !isSame(arrivals.get(i).submission())) {
          contradictions.add(i);
        }
      }
      return contradictions;
    });
  }

  private int insert(Arrival arrival) {
    SubmissionRequested submission = arrival.submission();
    SubmissionId replayOf = submission.replayOf();
    return jdbc.sql(INSERT)
        .param("id", submission.submissionId().value())
        .param("invoice", submission.invoiceId().value())
        .param("issuer", submission.invoice().issuer().value())
        .param("type", submission.invoice().documentType().name())
        .param("reference", submission.invoice().referenceCode().value())
        .param("partition", arrival.partition())
        .param("offset", arrival.offset())
        .param("origin", submission.origin().name())
        .param("accepted", Sql.time(submission.acceptedAt()))
        .param("hash", submission.contentHash())
        .param("replay", replayOf == null ? null : replayOf.value())
        .param("trace", arrival.traceparent())
        .param("requested", arrival.value())
        .update();
  }

  private boolean isSame(SubmissionRequested submission) {
    return jdbc.sql(SAME)
            .param("id", submission.submissionId().value())
            .param("invoice", submission.invoiceId().value())
            .param("hash", submission.contentHash())
            .query(Long.class)
            .single()
        == 1;
  }
}
