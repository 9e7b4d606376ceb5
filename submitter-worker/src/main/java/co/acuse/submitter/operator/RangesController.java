package co.acuse.submitter.operator;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.provider.Numberer;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.IssuerSettings;
import co.acuse.edge.keys.Caller;
import co.acuse.submitter.submission.Gap;
import co.acuse.submitter.submission.NumberBook;
import co.acuse.submitter.submission.TillSeries;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Explains the numbers of a range to whoever may read the issuer's invoices. */
@RestController
@RequestMapping("/api/v1/ranges")
final class RangesController {

  private final NumberBook numbers;
  private final IssuerDirectory issuers;

  RangesController(NumberBook numbers, IssuerDirectory issuers) {
    this.numbers = numbers;
    this.issuers = issuers;
  }

  /** Each number that was given, passed over or not posted by its till, and is not issued. */
  @GetMapping("/{prefix}/gaps")
  List<Gap> gaps(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String prefix,
      @RequestParam("issuer") String nit) {
    IssuerNit issuer = new OwnIssuers(caller).named(nit);
    return numbers.gaps(issuer, prefix, tills(issuer, prefix));
  }

  private List<TillSeries> tills(IssuerNit issuer, String prefix) {
    return issuers.find(issuer).map(IssuerSettings::dianRanges).orElse(List.of()).stream()
        .filter(range -> range.numberedBy() == Numberer.TILL && range.prefix().equals(prefix))
        .map(range -> new TillSeries(range.type(), range.start(), range.last()))
        .distinct()
        .toList();
  }
}
