package co.acuse.contracts.invoice;

/** Whether a party is a company or a person. */
public enum OrganizationType {
  COMPANY("1"),
  PERSON("2");

  private final String code;

  OrganizationType(String code) {
    this.code = code;
  }

  /** The authority's code of the kind of organization. */
  public String code() {
    return code;
  }
}
