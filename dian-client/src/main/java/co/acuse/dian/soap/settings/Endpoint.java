package co.acuse.dian.soap.settings;

import java.net.URI;
import java.util.Locale;

/** What an address of the DIAN's service must look like. */
final class Endpoint {

  private Endpoint() {}

  /** Refuses what is wrong; the host in lower case otherwise. */
  static String check(URI endpoint) {
    String host = host(endpoint);
    refuseExtras(endpoint);
    refusePlainHttp(endpoint, host);
    return host;
  }

  private static String host(URI endpoint) {
    String host = endpoint.getHost();
    if (host == null) {
      throw new IllegalArgumentException("The endpoint has no host: give its whole address");
    }
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static void refuseExtras(URI endpoint) {
    boolean extras =
        endpoint.getRawQuery() != null
            || endpoint.getRawFragment() != null
            || endpoint.getRawUserInfo() != null;
    if (extras) {
      throw new IllegalArgumentException(
          "The endpoint is scheme, host, port and path only, without query, fragment or user");
    }
  }

  private static void refusePlainHttp(URI endpoint, String host) {
    boolean https = "https".equalsIgnoreCase(endpoint.getScheme());
    boolean http = "http".equalsIgnoreCase(endpoint.getScheme());
    if (!https && !(http && isLoopback(host))) {
      throw new IllegalArgumentException(
          "The DIAN is called over https (http only on a loopback address), not " + endpoint);
    }
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }
}
