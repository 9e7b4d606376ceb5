package co.acuse.simulator.dian.authority;

import co.acuse.simulator.journal.Journal;
import co.acuse.simulator.journal.Section;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Which certificates were given to whom, and which of them hold no longer. */
public final class Revocations {

  private final Map<String, List<String>> serialsByNit = new ConcurrentHashMap<>();
  private final Set<String> revoked = ConcurrentHashMap.newKeySet();
  private final Section<Issued> issuedSection;
  private final Section<Revoked> revokedSection;

  private record Issued(String nit, String serial) {}

  private record Revoked(String serial) {}

  public Revocations(Journal journal) {
    this.issuedSection =
        journal.section("dian-certificates", Issued.class, this::remember, () -> {});
    this.revokedSection =
        journal.section(
            "dian-revocations", Revoked.class, one -> revoked.add(one.serial()), revoked::clear);
  }

  boolean isRevoked(X509Certificate certificate) {
    return revoked.contains(serial(certificate));
  }

  void issued(String nit, X509Certificate certificate) {
    Issued issued = new Issued(nit, serial(certificate));
    issuedSection.append(issued);
    remember(issued);
  }

  /** Revokes every certificate that a NIT has, and tells their serial numbers. */
  List<String> revokeAllOf(String nit) {
    List<String> serials = List.copyOf(serialsByNit.getOrDefault(nit, List.of()));
    for (String serial : serials) {
      if (revoked.add(serial)) {
        revokedSection.append(new Revoked(serial));
      }
    }
    return serials;
  }

  private void remember(Issued issued) {
    serialsByNit
        .computeIfAbsent(issued.nit(), _ -> new CopyOnWriteArrayList<>())
        .add(issued.serial());
  }

  private static String serial(X509Certificate certificate) {
    return certificate.getSerialNumber().toString(16);
  }
}
