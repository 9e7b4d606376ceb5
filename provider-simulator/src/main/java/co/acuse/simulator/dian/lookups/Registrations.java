package co.acuse.simulator.dian.lookups;

import co.acuse.simulator.dian.answers.DirectoryResponses;
import co.acuse.simulator.dian.answers.RangesResponse;
import co.acuse.simulator.dian.register.Issuer;
import co.acuse.simulator.dian.register.Register;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers questions about what is registered. */
public final class Registrations {

  private final Register register;

  public Registrations(Register register) {
    this.register = register;
  }

  /** An issuer's ranges, for itself alone. */
  public RangesResponse ranges(String nit, String softwareId, String caller) {
    Optional<Issuer> issuer = register.find(nit);
    if (!caller.equals(nit) || issuer.isEmpty()) {
      return none(
          "401",
          "NIT: " + caller + " no autorizado para consultar rangos de numeración del NIT: " + nit);
    }
    if (issuer.get().software(softwareId).isEmpty()) {
      return register.ownerOf(softwareId).isPresent()
          ? none("303", "El código de software no pertenece al NIT " + nit)
          : none("302", "No registra prefijos asociados al código de software");
    }
    return issuer.get().ranges().isEmpty()
        ? none("301", "No se encontraron rangos de numeración")
        : new RangesResponse("100", "Acción completada OK.", issuer.get().ranges());
  }

  /** Where each registered company receives documents. */
  public String exchangeEmails() {
    String lines =
        register.all().stream()
            .filter(issuer -> issuer.email() != null)
            .map(issuer -> issuer.nit() + "," + issuer.email() + "\r\n")
            .collect(Collectors.joining());
    return DirectoryResponses.exchangeEmails(lines.getBytes(StandardCharsets.UTF_8));
  }

  /** Name and address of one company, both empty if it is not registered. */
  public String acquirer(String nit) {
    return register
        .find(nit)
        .map(issuer ->
            DirectoryResponses.acquirer(
                issuer.name(),
                Objects.requireNonNullElse(issuer.email(), ""),
                "200",
                "Acción completada OK."))
        .orElseGet(() -> DirectoryResponses.acquirer("", "", "404", "No se encontró información."));
  }

  private static RangesResponse none(String code, String text) {
    return new RangesResponse(code, text, List.of());
  }
}
