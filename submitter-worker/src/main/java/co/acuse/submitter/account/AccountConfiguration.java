package co.acuse.submitter.account;

import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.submitter.gateway.ProviderOffice;
import co.acuse.submitter.submission.CheckedAccounts;
import co.acuse.submitter.submission.IssuerTurns;
import co.acuse.submitter.submission.NumberStock;
import co.acuse.submitter.submission.Suspensions;
import co.acuse.submitter.submission.lanes.LoneTurns;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the checks of accounts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
class AccountConfiguration {

  private final Clock clock;

  AccountConfiguration(ObjectProvider<Clock> clock) {
    this.clock = clock.getIfAvailable(Clock::systemUTC);
  }

  @Bean
  AccountBook accountBook(
      IssuerDirectory directory,
      CheckedAccounts checked,
      @Value("${acuse.environment:simulator}") String environment) {
    return new AccountBook(directory, environment, checked, clock);
  }

  @Bean
  AccountChecks accountChecks(
      IssuerDirectory directory,
      AccountBook book,
      ProviderOffice office,
      AccountSettings settings,
      IssuerTurns turns,
      Suspensions suspensions) {
    var check = new AccountCheck(directory, office, settings.limits(), clock);
    return new AccountChecks(directory, book, check, turns, suspensions, settings.rhythm(), clock);
  }

  @Bean(CheckIssuerCommand.OPTION)
  CheckIssuerCommand checkIssuerCommand(
      IssuerDirectory directory,
      AccountBook book,
      ProviderOffice office,
      AccountSettings settings,
      LoneTurns turns,
      Suspensions suspensions) {
    AccountChecks checks = accountChecks(directory, book, office, settings, turns, suspensions);
    return new CheckIssuerCommand(directory, checks, book);
  }

  @Bean
  CheckSchedule checkSchedule(
      IssuerDirectory directory,
      AccountBook book,
      AccountChecks checks,
      ProviderOffice office,
      NumberStock stock,
      MeterRegistry meters) {
    var accounts = new AccountMeters(checks::reports, office, meters, clock);
    var ranges = new RangeMeters(directory, stock, meters, clock);
    Runnable show =
        () -> {
          accounts.update();
          ranges.update();
        };
    return new CheckSchedule(directory, book, checks, office, show, clock);
  }
}
