package co.acuse.edge.issuers;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that an issuer has its documents brought to buyers by.
 *
 * @param host name of the server; its certificate must be for this name
 * @param from the address that buyers see as the sender
 * @param fromName shown beside it
 * @param replyTo where answers of buyers go; absent for the sender
 */
public record MailAccount(
    String host,
    int port,
    Protection protection,
    @Nullable Login login,
    String from,
    @Nullable String fromName,
    @Nullable String replyTo) {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_-]+");
  private static final Pattern ADDRESS =
      Pattern.compile("[^@\\s\\p{Cntrl}<>,;\"]+@[^@\\s\\p{Cntrl}<>,;\"]+");
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.0\\.0\\.1|::1");
  private static final int MOST_PORTS = 65_535;
  private static final int LONGEST_ADDRESS = 254;

  public MailAccount {
    if (!HOST.matcher(host).matches()) {
      throw new IllegalArgumentException("mail.host is the name of a server");
    }
    if (port < 1 || port > MOST_PORTS) {
      throw new IllegalArgumentException("mail.port is a number from 1 to " + MOST_PORTS);
    }
    if (protection == Protection.NONE && login != null && !LOOPBACK.matcher(host).matches()) {
      throw new IllegalArgumentException(
          "mail.protection: none would show the password to the network; with a username use"
              + " starttls or tls");
    }
    refuseOtherThanAddress("mail.from", from);
    if (replyTo != null) {
      refuseOtherThanAddress("mail.reply-to", replyTo);
    }
    // A line break here would begin a header of somebody else's choice.
    if (fromName != null
        && (fromName.isBlank() || fromName.chars().anyMatch(Character::isISOControl))) {
      throw new IllegalArgumentException("mail.from-name is one line of text, or left out");
    }
  }

  /** Whether mail can be sent there: one address, in one line, and nothing else. */
  public static boolean isAddress(String text) {
    return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
  }

  private static void refuseOtherThanAddress(String field, String address) {
    if (!isAddress(address)) {
      throw new IllegalArgumentException(field + " is no e-mail address");
    }
  }

  /** What keeps others from reading what goes to the server. */
  public enum Protection {
    /** The connection begins open; nothing is sent unless the server takes it to TLS. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS,
    /** Nothing: for a server on the same machine. */
    NONE
  }

  /** Who the issuer is at its mail server. */
  public record Login(String username, Secret password) {

    @Override
    public String toString() {
      return "Login[***]";
    }
  }
}
