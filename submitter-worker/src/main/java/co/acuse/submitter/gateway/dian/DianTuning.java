package co.acuse.submitter.gateway.dian;

import co.acuse.dian.soap.settings.DianSettings;
import co.acuse.dian.soap.settings.Timeouts;
import java.net.URI;

/**
 * The limits within which the DIAN is called, the same for every issuer.
 *
 * @param maxInFlight documents of one lane at once
 */
record DianTuning(Timeouts timeouts, int maxInFlight) {

  DianSettings at(URI endpoint, boolean production) {
    DianSettings settings = production ? DianSettings.realProduction() : DianSettings.at(endpoint);
    return settings.withTimeouts(timeouts);
  }
}
