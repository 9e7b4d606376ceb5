package co.acuse.ingest.status;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the audit is, settings {@code acuse.ingest}.
 *
 * @param auditUri of audit-consumer
 * @param auditTimeout for its whole answer to begin
 */
@ConfigurationProperties("acuse.ingest")
record StatusSettings(
    @DefaultValue("http://localhost:8082") URI auditUri,
    @DefaultValue("3s") Duration auditTimeout) {}
