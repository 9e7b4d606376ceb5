package co.acuse.factus.settings;

import co.acuse.factus.budget.RateLimit;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/**
 * Where Factus is and within which limits it is called.
 *
 * @param baseUri scheme, host and port only, for example {@code https://api-sandbox.factus.com.co};
 *     plain http is taken for a loopback address only
 * @param production must be true for the production host and only there, so that a test set-up can
 *     not issue real documents by a wrong address
 * @param tokenMargin a token is renewed this long before it expires
 */
public record FactusSettings(
    URI baseUri,
    boolean production,
    Timeouts timeouts,
    ConnectionLimits connections,
    SizeLimits sizes,
    RateLimit rateLimit,
    Duration tokenMargin) {

  private static final URI SANDBOX = URI.create("https://api-sandbox.factus.com.co");
  private static final String PRODUCTION_HOST = "api.factus.com.co";

  public FactusSettings {
    String host = host(baseUri);
    refuseExtras(baseUri);
    refusePlainHttp(baseUri, host);
    if (host.equals(PRODUCTION_HOST) && !production) {
      throw new IllegalArgumentException(
          "%s issues real fiscal documents: say so explicitly (production) or use the sandbox"
              .formatted(PRODUCTION_HOST));
    }
    if (!host.equals(PRODUCTION_HOST) && production) {
      throw new IllegalArgumentException(
          "Production is allowed, but %s is not %s".formatted(host, PRODUCTION_HOST));
    }
    if (tokenMargin.isNegative()) {
      throw new IllegalArgumentException("tokenMargin must not be negative, was " + tokenMargin);
    }
  }

  /** The public sandbox with default limits. */
  public static FactusSettings sandbox() {
    return at(SANDBOX);
  }

  /** Any host but production, with default limits. */
  public static FactusSettings at(URI baseUri) {
    return withDefaults(baseUri, false);
  }

  /** The production host: from here on documents are real. */
  public static FactusSettings realProduction() {
    return withDefaults(URI.create("https://" + PRODUCTION_HOST), true);
  }

  private static FactusSettings withDefaults(URI baseUri, boolean production) {
    return new FactusSettings(
        baseUri,
        production,
        Timeouts.defaults(),
        ConnectionLimits.defaults(),
        SizeLimits.defaults(),
        RateLimit.documented(),
        Duration.ofSeconds(60));
  }

  public FactusSettings withTimeouts(Timeouts other) {
    return new FactusSettings(
        baseUri, production, other, connections, sizes, rateLimit, tokenMargin);
  }

  public FactusSettings withConnections(ConnectionLimits other) {
    return new FactusSettings(baseUri, production, timeouts, other, sizes, rateLimit, tokenMargin);
  }

  public FactusSettings withSizes(SizeLimits other) {
    return new FactusSettings(
        baseUri, production, timeouts, connections, other, rateLimit, tokenMargin);
  }

  public FactusSettings withRateLimit(RateLimit other) {
    return new FactusSettings(
        baseUri, production, timeouts, connections, sizes, other, tokenMargin);
  }

  public FactusSettings withTokenMargin(Duration other) {
    return new FactusSettings(baseUri, production, timeouts, connections, sizes, rateLimit, other);
  }

  private static String host(URI uri) {
    String host = uri.getHost();
    if (host == null) {
      throw new IllegalArgumentException("The base URI has no host: " + uri);
    }
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static void refuseExtras(URI uri) {
    String path = uri.getRawPath();
    boolean bare = path == null || path.isEmpty() || path.equals("/");
    if (!bare || uri.getRawQuery() != null || uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "The base URI is scheme, host and port only, without path, query or user");
    }
  }

  private static void refusePlainHttp(URI uri, String host) {
    boolean https = "https".equalsIgnoreCase(uri.getScheme());
    boolean http = "http".equalsIgnoreCase(uri.getScheme());
    if (!https && !(http && isLoopback(host))) {
      throw new IllegalArgumentException(
          "Factus is called over https (http only on a loopback address), not " + uri);
    }
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }
}
