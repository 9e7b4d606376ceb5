package co.acuse.submitter.operator;

import co.acuse.edge.keys.Caller;
import co.acuse.submitter.submission.Gap;
import co.acuse.submitter.submission.NumberBook;
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

  RangesController(NumberBook numbers) {
    this.numbers = numbers;
  }

  /** Each number that was given or passed over and is not issued. */
  @GetMapping("/{prefix}/gaps")
  List<Gap> gaps(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String prefix,
      @RequestParam("issuer") String nit) {
    return numbers.gaps(new OwnIssuers(caller).named(nit), prefix);
  }
}
