package co.acuse.edge.keys;

/** What a caller may do. */
public enum Role {
  /** Posts invoices and reads their status. */
  TILL,
  /** Reads invoices and their files. */
  READER,
  /** Pulls the operator's levers. */
  OPERATOR;

  /** The name of this role as Spring Security's authority. */
  public String authority() {
    return "ROLE_" + name();
  }
}
