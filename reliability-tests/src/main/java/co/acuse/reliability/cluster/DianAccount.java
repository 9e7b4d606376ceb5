package co.acuse.reliability.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the simulated DIAN has registered of an issuer, as it knows it and as the issuer does. */
final class DianAccount {

  private static final String KEY_PASSWORD = "of-the-crash-tests";
  private static final String SOFTWARE = "0d7a4f5e-6c1b-4b57-8f0e-2f6d5f1c9a01";
  private static final String PIN = "24680";
  private static final String RESOLUTION = "18760000001";
  private static final String PREFIX = "SETP";
  private static final long FROM = 990_000_000;
  private static final long TO = 995_000_000;
  private static final String VALID_FROM = "2019-01-19";
  private static final String VALID_UNTIL = "2040-01-19";
  private static final String TECHNICAL_KEY = "fc8eac422eba16e22ffd8c6f94b3f40a6e38162c";

  private DianAccount() {}

  /** The simulator's arguments; it writes each issuer's key to a directory. */
  static List<String> asAuthority(List<String> issuers, Path keys) {
    Stream<String> common =
        Stream.of(
            "--simulator.dian.certificates-directory=" + keys,
            "--simulator.dian.certificate-password=" + KEY_PASSWORD);
    return issuers.isEmpty()
        ? List.of()
        : Stream.concat(common, issuers.stream().flatMap(DianAccount::registered)).toList();
  }

  private static Stream<String> registered(String nit) {
    List<String> settings =
        List.of(
            "name=" + name(nit),
            "email=" + nit + "@till.local",
            "software[0].id=" + SOFTWARE,
            "software[0].pin=" + PIN,
            "ranges[0].resolution=" + RESOLUTION,
            "ranges[0].prefix=" + PREFIX,
            "ranges[0].from=" + FROM,
            "ranges[0].to=" + TO,
            "ranges[0].valid-from=" + VALID_FROM,
            "ranges[0].valid-to=" + VALID_UNTIL,
            "ranges[0].technical-key=" + TECHNICAL_KEY);
    return settings.stream().map(setting -> "--simulator.dian.issuers." + nit + "." + setting);
  }

  static String asIssuer(String nit, String provider, Path keys) {
    return """
      "%s":
        - provider: dian
          environment: simulator
          dian:
            endpoint: "%s/WcfDianCustomerServices.svc"
            software-id: "%s"
            pin: "%s"
            key-file: "%s"
            key-password: "%s"
            seller: { name: "%s", address: "Carrera 7 # 1-2", municipality: "11001" }
            ranges:
              - type: INVOICE
                prefix: %s
                from: %d
                to: %d
                resolution: "%s"
                valid-from: %s
                valid-until: %s
                technical-key: %s
              - { type: CREDIT_NOTE, prefix: NC, from: 1 }
              - { type: DEBIT_NOTE, prefix: ND, from: 1 }
    """
        .formatted(
            nit,
            provider,
            SOFTWARE,
            PIN,
            keys.resolve(nit + ".p12"),
            KEY_PASSWORD,
            name(nit),
            PREFIX,
            FROM,
            TO,
            RESOLUTION,
            VALID_FROM,
            VALID_UNTIL,
            TECHNICAL_KEY);
  }

  private static String name(String nit) {
    return "Comercio " + nit + " S.A.S.";
  }
}
