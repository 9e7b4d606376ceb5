package co.acuse.standalone;

import co.acuse.standalone.samples.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** The simulated DIAN: what its administrator changes on its side, and what it remembers. */
record DianStandIn(URI service, String admin) {

  private static final String TECHNICAL_KEY = "693ff6f2a553c3646a063436fd4dd9ded0311471";
  private static final String PIN = "12345";
  private static final String KEY_PASSWORD = "cl4ve-de-prueba";

  /** Registers an issuer with one software, and a range each for Acuse and for its tills. */
  void register(String nit) {
    var _ =
        call(
            "PUT",
            "/issuers/" + nit,
            """
            {"name": "Comercio %1$s", "software": [{"id": "software-%1$s", "pin": "%2$s"}],
             "ranges": [{"resolution": "18760000001", "prefix": "SETP", "from": 990000000,
                         "to": 995000000, "validFrom": "2019-01-19", "validTo": "2030-01-19",
                         "technicalKey": "%3$s"},
                        {"resolution": "18760000002", "prefix": "CAJA", "from": 1,
                         "to": 500, "validFrom": "2019-01-19", "validTo": "2030-01-19",
                         "technicalKey": "%3$s"}]}
            """
                .formatted(nit, PIN, TECHNICAL_KEY));
  }

  /** Writes a PKCS#12 file with a new key of the issuer. */
  void writeKey(String nit, Path file) {
    String order = "{\"nit\": \"%s\", \"password\": \"%s\"}".formatted(nit, KEY_PASSWORD);
    try {
      Files.write(file, call("POST", "/certificates", order));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The account in the issuers' file, as it was registered. */
  String account(String nit, Path keyFile) {
    return """
        - provider: dian
          environment: simulator
          dian:
            endpoint: "%1$s/WcfDianCustomerServices.svc"
            software-id: "software-%2$s"
            pin: "%3$s"
            key-file: "%4$s"
            key-password: "%5$s"
            seller:
              name: "Comercio %2$s"
              address: Carrera 7 # 1-2
              municipality: "11001"
            ranges:
              - type: INVOICE
                prefix: SETP
                from: 990000000
                to: 995000000
                resolution: "18760000001"
                valid-from: 2019-01-19
                valid-until: 2030-01-19
                technical-key: "%6$s"
              - type: INVOICE
                prefix: CAJA
                numbered-by: till
                from: 1
                to: 500
                resolution: "18760000002"
                valid-from: 2019-01-19
                valid-until: 2030-01-19
                technical-key: "%6$s"
    """
        .formatted(service, nit, PIN, keyFile, KEY_PASSWORD, TECHNICAL_KEY);
  }

  void revokeCertificates(String nit) {
    var _ = call("POST", "/certificates/" + nit + "/revoke", "");
  }

  void withdrawRange(String nit) {
    var _ = call("DELETE", "/issuers/" + nit + "/ranges?prefix=SETP", "");
  }

  void changePin(String nit) {
    String software = "{\"id\": \"software-%s\", \"pin\": \"99999\"}".formatted(nit);
    var _ = call("PUT", "/issuers/" + nit + "/software", software);
  }

  void unregisterSoftware(String nit) {
    var _ = call("DELETE", "/issuers/" + nit + "/software/software-" + nit, "");
  }

  /** Lets a rule speak against the next document of an issuer, besides those that it breaks. */
  void rejectNext(String nit, String rule) {
    String fault =
        "{\"fault\": \"REJECT\", \"nit\": \"%s\", \"rule\": \"%s\", \"times\": 1}"
            .formatted(nit, rule);
    var _ = call("POST", "/faults", fault);
  }

  /** Every document of an issuer that it has issued, the oldest first. */
  JsonNode issued(String nit) {
    return Json.MAPPER.readTree(call("GET", "/ledger/documents?state=ACCEPTED&nit=" + nit, ""));
  }

  /** The XML of one of them, as it came. */
  String xml(JsonNode document) {
    String path = "/ledger/documents/" + document.path("id").asLong() + "/xml";
    return new String(call("GET", path, ""), StandardCharsets.UTF_8);
  }

  /** The certificate, in PEM, of who vouches for every signer. */
  String authority() {
    return new String(call("GET", "/certificates/authority", ""), StandardCharsets.US_ASCII);
  }

  private byte[] call(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(admin + "/admin/dian" + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            method + " " + path + ": " + new String(answer.body(), StandardCharsets.UTF_8));
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
