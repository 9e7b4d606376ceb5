package co.acuse.submitter;

import co.acuse.contracts.json.ContractJson;
import co.acuse.simulator.SimulatorServer;
import co.acuse.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A DIAN that validates, and what its administrator changes on its side. */
final class SimulatedDian implements AutoCloseable {

  static final String PIN = "12345";
  static final String KEY_PASSWORD = "cl4ve-de-prueba";
  static final String TECHNICAL_KEY = "693ff6f2a553c3646a063436fd4dd9ded0311471";
  static final long FIRST = 990_000_000;
  static final long LAST = 995_000_000;
  static final String VALID_UNTIL = "2030-01-19";

  private final HttpClient http = HttpClient.newHttpClient();
  private final SimulatorServer server;

  private SimulatedDian(SimulatorServer server) {
    this.server = server;
  }

  static SimulatedDian start(Path directory) {
    return new SimulatedDian(SimulatorServer.start(SimulatorSettings.in(directory)));
  }

  URI endpoint() {
    return server.baseUri().resolve("/WcfDianCustomerServices.svc");
  }

  /** Registers an issuer, or puts back everything that was registered. */
  void register(String nit) {
    var _ =
        admin(
            "PUT",
            "/issuers/" + nit,
            "{\"name\":\"Comercio %1$s\",\"software\":[%2$s],\"ranges\":[%3$s]}"
                .formatted(nit, software(nit, PIN), range(LAST, VALID_UNTIL, TECHNICAL_KEY)));
  }

  /** A PKCS#12 file with a new key. */
  byte[] key(String nit) {
    return admin(
        "POST",
        "/certificates",
        "{\"nit\":\"%s\",\"password\":\"%s\"}".formatted(nit, KEY_PASSWORD));
  }

  void revokeCertificates(String nit) {
    var _ = admin("POST", "/certificates/" + nit + "/revoke", "");
  }

  void changePin(String nit) {
    var _ = admin("PUT", "/issuers/" + nit + "/software", software(nit, "99999"));
  }

  void unregisterSoftware(String nit) {
    var _ = admin("DELETE", "/issuers/" + nit + "/software/" + softwareId(nit), "");
  }

  void changeRange(String nit, long last, String validUntil, String technicalKey) {
    var _ = admin("PUT", "/issuers/" + nit + "/ranges", range(last, validUntil, technicalKey));
  }

  void withdrawRange(String nit) {
    var _ = admin("DELETE", "/issuers/" + nit + "/ranges?prefix=SETP", "");
  }

  void strikeOff(String nit) {
    var _ = admin("DELETE", "/issuers/" + nit, "");
  }

  /** The numbers that it has issued, the oldest first. */
  List<String> issued(String nit) {
    byte[] found = admin("GET", "/ledger/documents?state=ACCEPTED&nit=" + nit, "");
    return ContractJson.mapper()
        .readTree(found)
        .valueStream()
        .map((JsonNode document) -> document.path("number").asString(""))
        .toList();
  }

  /** Lets something go wrong from now on; without the braces. */
  void fault(String rule) {
    var _ = admin("POST", "/faults", "{" + rule + "}");
  }

  void mend() {
    var _ = admin("DELETE", "/faults", "");
  }

  /** Says that its own service has failed since then. */
  void declareContingency(Instant from) {
    var _ = admin("POST", "/contingencies", "{\"from\":\"" + from + "\"}");
  }

  /** Every document with this number that it holds as issued, as it was sent. */
  List<String> xml(String nit, String number) {
    byte[] found =
        admin("GET", "/ledger/documents?state=ACCEPTED&nit=" + nit + "&number=" + number, "");
    return ContractJson.mapper()
        .readTree(found)
        .valueStream()
        .map((JsonNode document) ->
            admin("GET", "/ledger/documents/" + document.path("id") + "/xml", ""))
        .map(xml -> new String(xml, StandardCharsets.UTF_8))
        .toList();
  }

  /** An issuer's entry in the issuers file. */
  String settings(String nit, Path keyFile) {
    return """
      "%s":
        - provider: dian
          environment: simulator
          dian:
            endpoint: %s
            software-id: %s
            pin: "%s"
            key-file: %s
            key-password: %s
            seller:
              name: Comercio %1$s
              address: Carrera 7 # 1-2
              municipality: "11001"
            ranges:
              - type: INVOICE
                prefix: SETP
                from: %d
                to: %d
                resolution: "18760000001"
                valid-from: 2019-01-19
                valid-until: %s
                technical-key: %s
    """
        .formatted(
            nit,
            endpoint(),
            softwareId(nit),
            PIN,
            keyFile,
            KEY_PASSWORD,
            FIRST,
            LAST,
            VALID_UNTIL,
            TECHNICAL_KEY);
  }

  static String softwareId(String nit) {
    return "software-of-" + nit;
  }

  private static String software(String nit, String pin) {
    return "{\"id\":\"%s\",\"pin\":\"%s\"}".formatted(softwareId(nit), pin);
  }

  private static String range(long last, String validUntil, String technicalKey) {
    return """
    {"resolution":"18760000001","prefix":"SETP","from":%d,"to":%d,
     "validFrom":"2019-01-19","validTo":"%s","technicalKey":"%s"}
    """
        .formatted(FIRST, last, validUntil, technicalKey);
  }

  private byte[] admin(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(server.adminUri().resolve("/admin/dian" + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new AssertionError(path + ": " + new String(response.body(), StandardCharsets.UTF_8));
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    http.close();
  }
}
