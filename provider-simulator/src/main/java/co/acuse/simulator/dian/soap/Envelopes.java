package co.acuse.simulator.dian.soap;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Wraps results as the authority's WCF service does: with a Timestamp, and signed by nobody. */
public final class Envelopes {

  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Envelopes() {}

  /**
   * The whole envelope.
   *
   * @param result the result's element in XML
   */
  public static String of(Operation operation, String result, Instant now) {
    return """
    <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" \
    xmlns:a="http://www.w3.org/2005/08/addressing" xmlns:u="%1$s"><s:Header>\
    <a:Action s:mustUnderstand="1">%2$s</a:Action>\
    <o:Security s:mustUnderstand="1" xmlns:o="%3$s"><u:Timestamp u:Id="_0">\
    <u:Created>%4$s</u:Created><u:Expires>%5$s</u:Expires></u:Timestamp></o:Security>\
    </s:Header><s:Body><%6$sResponse xmlns="http://wcf.dian.colombia">%7$s</%6$sResponse>\
    </s:Body></s:Envelope>\
    """
        .formatted(
            Namespaces.WSU,
            operation.responseAction(),
            Namespaces.WSSE,
            TIME.format(now),
            TIME.format(now.plus(LIFE)),
            operation.wireName(),
            result);
  }
}
