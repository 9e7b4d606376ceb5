package co.acuse.simulator.dian.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An issuer as the settings and the administrator give it; its NIT is told beside it. */
public record IssuerSettings(
    String name,
    @Nullable String email,
    @Nullable List<Software> software,
    @Nullable List<NumberRange> ranges) {

  /** The issuer that these settings describe. */
  public Issuer of(String nit) {
    return new Issuer(
        nit,
        name,
        email,
        software == null ? List.of() : software,
        ranges == null ? List.of() : ranges);
  }
}
