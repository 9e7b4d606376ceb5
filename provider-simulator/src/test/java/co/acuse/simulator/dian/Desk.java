package co.acuse.simulator.dian;

import co.acuse.dian.CallerKey;
import co.acuse.dian.signature.KeyOpening;
import co.acuse.dian.signature.Pkcs12Key;
import co.acuse.dian.signature.SigningKey;
import co.acuse.dian.soap.DianService;
import co.acuse.dian.soap.result.DianResult;
import co.acuse.dian.soap.result.DianResult.Answered;
import co.acuse.dian.soap.result.DianResult.Failed;
import co.acuse.dian.soap.result.Failure;
import co.acuse.dian.soap.settings.DianSettings;
import co.acuse.simulator.SimulatorServer;
import co.acuse.simulator.dian.authority.Credential;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A simulated DIAN with its administrator. */
final class Desk {

  static final String NIT = "900123456";
  static final String SOFTWARE = "3f1c6f0a-5d1e-4a57-9a53-0c8a2f6f1b10";
  static final String PIN = "54321";
  static final String TEST_SET = "8a0f5f6e-2f44-4c13-a2b1-6d0f5f3f7c22";
  static final String TECHNICAL_KEY = "fc8eac422eba16e22ffd8c6f94b3f40a6e38162c";

  /** Of the files with keys. */
  static final String PASSWORD = "clave";

  private static final JsonMapper JSON = new JsonMapper();

  /** Making a key takes a while, and the authority outlives a reset. */
  private static final Map<String, byte[]> KEYS = new ConcurrentHashMap<>();

  private final HttpClient http = HttpClient.newHttpClient();
  private final SimulatorServer server;

  Desk(SimulatorServer server) {
    this.server = server;
  }

  URI endpoint() {
    return server.baseUri().resolve("/WcfDianCustomerServices.svc");
  }

  /** Our own client, with the key of the issuer that is there from the start. */
  DianService service() {
    return service(key(NIT));
  }

  DianService service(SigningKey key) {
    return DianService.open(DianSettings.at(endpoint()), CallerKey.of(key));
  }

  /** A key with a usual certificate, always the same for a NIT. */
  SigningKey key(String nit) {
    return opened(file(nit));
  }

  Credential credential(String nit) {
    return credential(file(nit));
  }

  /** A key made for this order in JSON, without NIT and password. */
  Credential credential(String nit, String wishes) {
    return credential(ordered(nit, wishes));
  }

  static SigningKey opened(byte[] file) {
    return switch (Pkcs12Key.open(file, PASSWORD.toCharArray())) {
      case KeyOpening.Opened(Pkcs12Key key) -> key;
      case KeyOpening.Refused(var refusal) -> throw new IllegalStateException(refusal.sentence());
    };
  }

  private static Credential credential(byte[] file) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(file), PASSWORD.toCharArray());
      String alias = store.aliases().nextElement();
      return new Credential(
          (PrivateKey) store.getKey(alias, PASSWORD.toCharArray()),
          Arrays.stream(store.getCertificateChain(alias))
              .map(X509Certificate.class::cast)
              .toList());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The PKCS#12 file with that key. */
  byte[] file(String nit) {
    return KEYS.computeIfAbsent(server.adminUri() + nit, _ -> ordered(nit, ""));
  }

  private byte[] ordered(String nit, String wishes) {
    String order = "{\"nit\":\"%s\",\"password\":\"clave\"%s}".formatted(nit, wishes);
    return bytes("POST", "/certificates", order);
  }

  /** Lets something go wrong; without the braces. */
  void fault(String rule) {
    json("POST", "/faults", "{" + rule + "}");
  }

  JsonNode documents(String query) {
    return json("GET", "/ledger/documents?" + query, "");
  }

  JsonNode requests(String query) {
    return json("GET", "/ledger/requests?" + query, "");
  }

  JsonNode json(String method, String path, String body) {
    byte[] answer = bytes(method, path, body);
    return answer.length == 0 ? JSON.createObjectNode() : JSON.readTree(answer);
  }

  /** What the administrator is answered; anything but 200 is an error. */
  byte[] bytes(String method, String path, String body) {
    HttpResponse<byte[]> response =
        send(
            HttpRequest.newBuilder(server.adminUri().resolve("/admin/dian" + path))
                .header("Content-Type", "application/json")
                .method(
                    method,
                    body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(
          response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
    }
    return response.body();
  }

  HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What was answered; that there is no answer is an error. */
  static <T> T answered(DianResult<T> result) {
    return switch (result) {
      case Answered<T>(T value, var _) -> value;
      case Failed<T>(Failure failure) -> throw new IllegalStateException(failure.toString());
    };
  }

  /** Why there is no answer; that there is one is an error. */
  static <T> Failure failure(DianResult<T> result) {
    return switch (result) {
      case Answered<T>(T value, var _) -> throw new IllegalStateException(String.valueOf(value));
      case Failed<T>(Failure failure) -> failure;
    };
  }
}
