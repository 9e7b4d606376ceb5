package co.acuse.submitter.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When accounts are checked and what of them is worth an alert.
 *
 * @param checkEvery between checks of an account that passed
 * @param retryRefused between checks of an account that the provider does not let in
 * @param retryWrongCompany between checks of an account that is another company's
 * @param retryHeldElsewhere between tries while another worker works for the issuer
 * @param expiring ranges and plans that end within this time
 * @param nearlyUsedPercent ranges and plans with less than this left
 */
@ConfigurationProperties("acuse.accounts")
record AccountSettings(
    @DefaultValue("6h") Duration checkEvery,
    @DefaultValue("3m") Duration retryRefused,
    @DefaultValue("10m") Duration retryWrongCompany,
    @DefaultValue("30s") Duration retryHeldElsewhere,
    @DefaultValue("30d") Duration expiring,
    @DefaultValue("10") int nearlyUsedPercent) {

  CheckRhythm rhythm() {
    return new CheckRhythm(checkEvery, retryRefused, retryWrongCompany, retryHeldElsewhere);
  }

  CheckLimits limits() {
    return new CheckLimits(expiring, nearlyUsedPercent);
  }
}
