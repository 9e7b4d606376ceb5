package co.acuse.factus.administration;

import co.acuse.factus.document.answer.CodeName;
import co.acuse.factus.document.answer.Municipality;
import co.acuse.factus.json.Absent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The company that the account belongs to: compare {@code nit} before issuing anything. */
public record Company(
    @Nullable String nit,
    @Nullable String dv,
    @Nullable String company,
    @Nullable String tradeName,
    @Nullable String names,
    @Nullable String surnames,
    @Nullable String graphicRepresentationName,
    @Nullable String registrationCode,
    @Nullable String economicActivity,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    @Nullable String urlLogo,
    @Nullable CodeName tribute,
    @Nullable CodeName legalOrganization,
    @Nullable Municipality municipality,
    List<CodeName> responsibilities) {

  public Company {
    responsibilities = Absent.orEmpty(responsibilities);
  }

  @Override
  public String toString() {
    return "Company[nit %s]".formatted(nit);
  }
}
