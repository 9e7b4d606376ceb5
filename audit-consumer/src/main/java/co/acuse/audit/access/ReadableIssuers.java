package co.acuse.audit.access;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.edge.keys.Caller;
import co.acuse.edge.keys.IssuerScope;
import java.util.List;

/**
 * The issuers whose invoices a caller may read, as parameters of a query.
 *
 * @param every whether it is all of them
 * @param nits otherwise these
 */
public record ReadableIssuers(boolean every, List<String> nits) {

  /**
   * A condition on a column {@code issuer}; needs the parameters {@code every} and {@code nits}.
   */
  public static final String CONDITION = "(:every OR issuer = ANY (:nits::text[]))";

  public ReadableIssuers {
    nits = List.copyOf(nits);
  }

  public static ReadableIssuers of(Caller caller) {
    return switch (caller.issuers()) {
      case IssuerScope.Every _ -> new ReadableIssuers(true, List.of());
      case IssuerScope.Only only ->
          new ReadableIssuers(false, only.issuers().stream().map(IssuerNit::value).toList());
    };
  }

  /** The NITs as an SQL array. */
  public String[] array() {
    return nits.toArray(String[]::new);
  }
}
