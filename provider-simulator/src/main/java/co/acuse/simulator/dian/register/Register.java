package co.acuse.simulator.dian.register;

import co.acuse.simulator.journal.Journal;
import co.acuse.simulator.journal.Section;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Every issuer; what the administrator changes holds from the next request on. */
public final class Register {

  /** The one that is there if the settings name none. */
  public static final Issuer DEMO =
      new Issuer(
          "900123456",
          "Comercio de Prueba S.A.S.",
          "facturas@simulator.local",
          List.of(
              new Software(
                  "3f1c6f0a-5d1e-4a57-9a53-0c8a2f6f1b10",
                  "54321",
                  "8a0f5f6e-2f44-4c13-a2b1-6d0f5f3f7c22")),
          List.of(
              new NumberRange(
                  "18760000001",
                  "SETP",
                  990_000_000L,
                  995_000_000L,
                  LocalDate.of(2019, 1, 19),
                  LocalDate.of(2030, 1, 19),
                  "fc8eac422eba16e22ffd8c6f94b3f40a6e38162c")));

  private final Map<String, Issuer> configured;
  private final Map<String, Issuer> byNit = new ConcurrentSkipListMap<>();
  private final Section<Change> changes;

  private record Change(String nit, @Nullable Issuer issuer) {}

  public Register(Map<String, IssuerSettings> settings, Journal journal) {
    this.configured = new ConcurrentHashMap<>();
    settings.forEach((nit, one) -> configured.put(nit, one.of(nit)));
    if (configured.isEmpty()) {
      configured.put(DEMO.nit(), DEMO);
    }
    byNit.putAll(configured);
    this.changes = journal.section("dian-issuers", Change.class, this::apply, this::startOver);
  }

  public Collection<Issuer> all() {
    return List.copyOf(byNit.values());
  }

  public Optional<Issuer> find(String nit) {
    return Optional.ofNullable(byNit.get(nit));
  }

  /** Who registered a software. */
  public Optional<Issuer> ownerOf(String softwareId) {
    return byNit.values().stream()
        .filter(issuer -> issuer.software(softwareId).isPresent())
        .findFirst();
  }

  synchronized Issuer put(Issuer issuer) {
    changes.append(new Change(issuer.nit(), issuer));
    byNit.put(issuer.nit(), issuer);
    return issuer;
  }

  synchronized Issuer change(String nit, UnaryOperator<Issuer> change) {
    Issuer now =
        find(nit).orElseThrow(() -> new IllegalArgumentException("There is no issuer " + nit));
    return put(change.apply(now));
  }

  synchronized void remove(String nit) {
    changes.append(new Change(nit, null));
    byNit.remove(nit);
  }

  private void apply(Change change) {
    if (change.issuer() == null) {
      byNit.remove(change.nit());
    } else {
      byNit.put(change.nit(), change.issuer());
    }
  }

  private void startOver() {
    byNit.clear();
    byNit.putAll(configured);
  }
}
