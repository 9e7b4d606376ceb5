package co.acuse.submitter.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the ledger keeps, and how long.
 *
 * @param keepPayloads payloads and frozen requests of finished documents
 * @param keepPublished events that Kafka has acknowledged
 * @param tidyEvery how often the rest is dropped
 */
@ConfigurationProperties("acuse.submitter.ledger")
record LedgerSettings(
    @DefaultValue("90d") Duration keepPayloads,
    @DefaultValue("1d") Duration keepPublished,
    @DefaultValue("10m") Duration tidyEvery) {}
