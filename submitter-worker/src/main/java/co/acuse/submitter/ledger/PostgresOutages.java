package co.acuse.submitter.ledger;

import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.OutageProof;
import co.acuse.contracts.lifecycle.OutageSign;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.submitter.submission.OutageNote;
import co.acuse.submitter.submission.OutageWatch;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The watch over authorities that do not answer, and the proofs that came of it. */
final class PostgresOutages {

  private static final String BEGIN =
      "INSERT INTO outage (provider, watch) VALUES (:provider, '{}') ON CONFLICT DO NOTHING";

  private static final String LOCK =
      "SELECT watch FROM outage WHERE provider = :provider FOR UPDATE";

  private static final String SEEN =
      "UPDATE outage SET watch = :watch::jsonb, valid_until = :until WHERE provider = :provider";

  private static final String PROVEN =
      """
      INSERT INTO outage_proof (proof_id, provider, proven_at, valid_until, signs)
      VALUES (:id, :provider, :proven, :until, :signs::jsonb)
      """;

  private static final String OVER = "DELETE FROM outage WHERE provider = :provider";

  private static final String WATCH =
      "SELECT watch FROM outage WHERE provider = :provider AND valid_until > :now";

  private static final String IS_PROVEN =
      """
      SELECT count(*) FROM outage
       WHERE provider = :provider AND valid_until > clock_timestamp()
      """;

  private static final JsonMapper JSON = ContractJson.mapper();

  private final JdbcClient jdbc;

  PostgresOutages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds what a request has shown; joins the transaction that is under way.
   *
   * @param ids names a proof
   */
  void take(OutageNote note, Supplier<UUID> ids) {
    switch (note) {
      case OutageNote.Seen(var provider, var sign) -> seen(provider, sign, ids);
      case OutageNote.Over(var provider) ->
          jdbc.sql(OVER).param("provider", provider.name()).update();
    }
  }

  /** Should somebody have got an answer just now, the sign is none any more. */
  private void seen(Provider provider, OutageSign sign, Supplier<UUID> ids) {
    jdbc.sql(BEGIN).param("provider", provider.name()).update();
    jdbc.sql(LOCK)
        .param("provider", provider.name())
        .query((row, _) -> row.getString("watch"))
        .optional()
        .map(PostgresOutages::watch)
        .ifPresent(before -> write(provider, before, before.seen(sign, ids)));
  }

  private void write(Provider provider, OutageWatch before, OutageWatch after) {
    if (after.equals(before)) {
      return;
    }
    OutageProof proof = after.proof();
    jdbc.sql(SEEN)
        .param("watch", JSON.writeValueAsString(after))
        .param("until", Sql.time(proof == null ? null : proof.validUntil()))
        .param("provider", provider.name())
        .update();
    if (proof != null) {
      jdbc.sql(PROVEN)
          .param("id", proof.id())
          .param("provider", provider.name())
          .param("proven", Sql.time(proof.provenAt()))
          .param("until", Sql.time(proof.validUntil()))
          .param("signs", JSON.writeValueAsString(proof.signs()))
          .update();
    }
  }

  /** What proves the outage of a provider's authority at a moment. */
  Optional<OutageProof> proof(Provider provider, Instant now) {
    return jdbc.sql(WATCH)
        .param("provider", provider.name())
        .param("now", Sql.time(now))
        .query((row, _) -> row.getString("watch"))
        .optional()
        .map(PostgresOutages::watch)
        .map(OutageWatch::proof);
  }

  boolean isProven(Provider provider) {
    return jdbc.sql(IS_PROVEN).param("provider", provider.name()).query(Long.class).single() > 0;
  }

  private static OutageWatch watch(String json) {
    return JSON.readValue(json, OutageWatch.class);
  }
}
