package co.acuse.submitter.account;

import co.acuse.contracts.identity.IssuerNit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an issuer's account, for people.
 *
 * @param text what the last check found and what to do next
 */
public record AccountReport(
    IssuerNit issuer,
    boolean usable,
    @Nullable Instant checkedAt,
    String text,
    List<Finding> findings) {

  public AccountReport {
    findings = List.copyOf(findings);
  }
}
