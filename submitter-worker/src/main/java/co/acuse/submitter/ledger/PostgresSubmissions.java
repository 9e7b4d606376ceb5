package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.submitter.submission.Submissions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
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
  private final Batches batches;
  private final TransactionTemplate transactions;

  PostgresSubmissions(JdbcClient jdbc, Batches batches, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.transactions = transactions;
  }

  @Override
  public List<Integer> insert(List<Arrival> arrivals) {
    return transactions.execute(_ -> {
      int[] inserted = arrivals.size() == 1 ? insert(arrivals.getFirst()) : insertAll(arrivals);
      List<Integer> contradictions = new ArrayList<>();
      for (int i = 0; i < inserted.length; i++) {
        if (inserted[i] != 1 && !isSame(arrivals.get(i).submission())) {
          contradictions.add(i);
        }
      }
      return contradictions;
    });
  }

  private int[] insert(Arrival arrival) {
    return insertAll(List.of(arrival));
  }

  private int[] insertAll(List<Arrival> arrivals) {
    return batches.update(INSERT, arrivals, PostgresSubmissions::parameters);
  }

  private static MapSqlParameterSource parameters(Arrival arrival) {
    SubmissionRequested submission = arrival.submission();
    SubmissionId replayOf = submission.replayOf();
    return new MapSqlParameterSource()
        .addValue("id", submission.submissionId().value())
        .addValue("invoice", submission.invoiceId().value())
        .addValue("issuer", submission.invoice().issuer().value())
        .addValue("type", submission.invoice().documentType().name())
        .addValue("reference", submission.invoice().referenceCode().value())
        .addValue("partition", arrival.partition())
        .addValue("offset", arrival.offset())
        .addValue("origin", submission.origin().name())
        .addValue("accepted", Sql.time(submission.acceptedAt()))
        .addValue("hash", submission.contentHash())
        .addValue("replay", replayOf == null ? null : replayOf.value())
        .addValue("trace", arrival.traceparent())
        .addValue("requested", arrival.value());
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
