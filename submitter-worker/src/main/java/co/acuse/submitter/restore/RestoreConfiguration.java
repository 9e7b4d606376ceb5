package co.acuse.submitter.restore;

import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.submitter.submission.Ledger;
import co.acuse.submitter.submission.Retelling;
import co.acuse.submitter.submission.Submissions;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.kafka.core.ConsumerFactory;

/** Builds the command. */
@Configuration(proxyBeanMethods = false)
class RestoreConfiguration {

  @Bean(RestoreLedgerCommand.OPTION)
  @Lazy
  @SuppressWarnings("unchecked") // keys and values are bytes by configuration
  RestoreLedgerCommand restoreLedgerCommand(
      Ledger ledger,
      Submissions submissions,
      RestoredLedger copy,
      Retelling retelling,
      ConsumerFactory<?, ?> consumers,
      Admin admin,
      IssuerDirectory issuers,
      @Value("${acuse.submitter.intake.group:acuse-submitter}") String group) {
    var bytes = (ConsumerFactory<byte[], byte[]>) consumers;
    return new RestoreLedgerCommand(
        ledger,
        submissions,
        copy,
        retelling,
        new TopicToEnd(bytes::createConsumer),
        new IntakeGroup(admin, group),
        new OwnNumbers(issuers));
  }
}
