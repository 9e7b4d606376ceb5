package co.acuse.factus.settings;

/**
 * What one Factus account logs in with. One account belongs to one NIT; never share it between
 * issuers.
 *
 * @param clientId of the API application, a UUID in practice
 * @param username the account's e-mail address
 */
public record FactusCredentials(
    String clientId, String clientSecret, String username, String password) {

  public FactusCredentials {
    refuseBlank(clientId, "client id");
    refuseBlank(clientSecret, "client secret");
    refuseBlank(username, "username");
    refuseBlank(password, "password");
  }

  private static void refuseBlank(String value, String name) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("The Factus " + name + " is empty");
    }
  }

  /** Names nobody and tells nothing: this ends up in logs. */
  @Override
  public String toString() {
    return "FactusCredentials[****]";
  }
}
