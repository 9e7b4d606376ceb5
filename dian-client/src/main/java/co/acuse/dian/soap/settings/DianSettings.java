package co.acuse.dian.soap.settings;

import co.acuse.dian.soap.envelope.KeyReference;
import java.net.URI;
import java.time.Duration;

/**
 * Where the DIAN's service is and within which limits it is called.
 *
 * @param endpoint the service's whole address, such as {@code
 *     https://vpfe-hab.dian.gov.co/WcfDianCustomerServices.svc}; plain http is taken for a loopback
 *     address only
 * @param production must be true for the production host and only there, so that a test set-up can
 *     not issue real documents by a wrong address
 * @param timestampLife how long a request says it is fresh; at least 5 minutes, since clocks differ
 * @param mostAnswerBytes a longer answer, packed or unpacked, is not taken in
 */
public record DianSettings(
    URI endpoint,
    boolean production,
    Timeouts timeouts,
    KeyReference keyReference,
    Duration timestampLife,
    int mostAnswerBytes) {

  private static final String PRODUCTION_HOST = "vpfe.dian.gov.co";
  private static final String PATH = "/WcfDianCustomerServices.svc";
  private static final Duration SHORTEST_LIFE = Duration.ofMinutes(5);

  public DianSettings {
    String host = Endpoint.check(endpoint);
    if (host.equals(PRODUCTION_HOST) && !production) {
      throw new IllegalArgumentException(
          "%s issues real fiscal documents: say so explicitly (realProduction) or use habilitación"
              .formatted(PRODUCTION_HOST));
    }
    if (!host.equals(PRODUCTION_HOST) && production) {
      throw new IllegalArgumentException(
          "Production is allowed, but %s is not %s".formatted(host, PRODUCTION_HOST));
    }
    if (timestampLife.compareTo(SHORTEST_LIFE) < 0) {
      throw new IllegalArgumentException(
          "timestampLife must be at least 5 minutes, was " + timestampLife);
    }
    if (mostAnswerBytes < 1) {
      throw new IllegalArgumentException("mostAnswerBytes must be positive");
    }
  }

  /** The DIAN's habilitación with default limits. */
  public static DianSettings habilitacion() {
    return at(URI.create("https://vpfe-hab.dian.gov.co" + PATH));
  }

  /** Any address but production's, with default limits. */
  public static DianSettings at(URI endpoint) {
    return withDefaults(endpoint, false);
  }

  /** The production host: from here on documents are real. */
  public static DianSettings realProduction() {
    return withDefaults(URI.create("https://" + PRODUCTION_HOST + PATH), true);
  }

  /** A life of 60 000 s is what the DIAN's guide shows; 8 MiB hold any single answer. */
  private static DianSettings withDefaults(URI endpoint, boolean production) {
    return new DianSettings(
        endpoint,
        production,
        Timeouts.defaults(),
        KeyReference.DIRECT,
        Duration.ofMinutes(1_000),
        8 << 20);
  }

  public DianSettings withTimeouts(Timeouts other) {
    return new DianSettings(
        endpoint, production, other, keyReference, timestampLife, mostAnswerBytes);
  }

  public DianSettings withKeyReference(KeyReference other) {
    return new DianSettings(endpoint, production, timeouts, other, timestampLife, mostAnswerBytes);
  }

  public DianSettings withTimestampLife(Duration other) {
    return new DianSettings(endpoint, production, timeouts, keyReference, other, mostAnswerBytes);
  }

  public DianSettings withMostAnswerBytes(int other) {
    return new DianSettings(endpoint, production, timeouts, keyReference, timestampLife, other);
  }
}
