package co.acuse.simulator.factus.documents.fields;

import java.util.Set;

/** The customer of a sale or the provider of a purchase. */
final class PartyFields {

  private static final String NIT = "31";
  private static final String CITIZEN = "13";
  private static final String FINAL_CONSUMER = "2+";
  private static final Set<String> IDENTITIES =
      Set.of("11", "12", "13", "21", "22", "31", "41", "42", "47", "48", "50", "91");
  private static final Set<String> PROVIDER_IDENTITIES =
      Set.of("21", "22", "31", "41", "42", "47", "50");
  private static final Set<String> ORGANIZATIONS = Set.of("1", "2");
  private static final Set<String> TRIBUTES = Set.of("01", "ZZ");
  private static final Set<String> RESPONSIBILITIES =
      Set.of("O-13", "O-15", "O-23", "O-47", "R-99-PN");

  private PartyFields() {}

  static void customer(Form form) {
    form.requiredCode("identification_document_code", IDENTITIES);
    identification(form);
    organization(form);
    form.code("tribute_code", TRIBUTES);
    form.node()
        .path("responsibilities")
        .forEach(one -> {
          if (!RESPONSIBILITIES.contains(one.asString(""))) {
            form.invalid("responsibilities");
          }
        });
    place(form);
  }

  static void provider(Form form) {
    form.requiredCode("identification_document_code", PROVIDER_IDENTITIES);
    identification(form);
    form.required("names");
    form.required("address");
    form.required("country_code");
    form.required("municipality_code");
    form.code("legal_organization_code", ORGANIZATIONS);
    place(form);
  }

  private static void identification(Form form) {
    String identification = form.required("identification");
    boolean nit = NIT.equals(form.text("identification_document_code"));
    if (!identification.isEmpty() && !identification.matches(nit ? "\\d{1,15}" : "[\\w-]{1,30}")) {
      form.invalid("identification");
    }
    String dv = form.text("dv");
    if (nit && dv != null && !dv.matches("\\d")) {
      form.invalid("dv");
    }
  }

  private static void organization(Form form) {
    if (form.text("legal_organization_code") == null && isFinalConsumer(form)) {
      return;
    }
    form.requiredCode("legal_organization_code", ORGANIZATIONS);
    if ("1".equals(form.text("legal_organization_code"))) {
      form.required("company");
    }
    if ("2".equals(form.text("legal_organization_code"))) {
      form.required("names");
    }
  }

  private static boolean isFinalConsumer(Form form) {
    String identification = form.text("identification");
    return CITIZEN.equals(form.text("identification_document_code"))
        && identification != null
        && identification.matches(FINAL_CONSUMER);
  }

  private static void place(Form form) {
    String municipality = form.text("municipality_code");
    if (municipality != null && !municipality.matches("\\d{5}")) {
      form.invalid("municipality_code");
    }
    String email = form.text("email");
    if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
      form.invalid("email");
    }
  }
}
