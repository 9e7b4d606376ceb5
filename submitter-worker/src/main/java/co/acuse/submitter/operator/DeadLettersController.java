package co.acuse.submitter.operator;

import co.acuse.edge.keys.Caller;
import co.acuse.edge.keys.IssuerScope;
import co.acuse.edge.problem.ProblemException;
import co.acuse.edge.problem.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Dead letters: nobody knows whose they are, so only a key for every issuer may see and return
 * them.
 */
@RestController
@RequestMapping("/api/v1/operator/dead-letters")
final class DeadLettersController {

  private static final int MOST = 1000;

  private final DeadLetterShelf shelf;
  private final OperatorEvents events;

  DeadLettersController(DeadLetterShelf shelf, OperatorEvents events) {
    this.shelf = shelf;
    this.events = events;
  }

  @GetMapping
  List<DeadLetter> list(
      @AuthenticationPrincipal Caller caller,
      @RequestParam(required = false) @Nullable String topic,
      @RequestParam(defaultValue = "100") int limit) {
    refuseNarrow(caller);
    return shelf.list(topic, Math.clamp(limit, 1, MOST));
  }

  @PostMapping("/{topic}/{partition}/{offset}/return")
  DeadLetter giveBack(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String topic,
      @PathVariable int partition,
      @PathVariable long offset) {
    refuseNarrow(caller);
    DeadLetter letter = shelf.giveBack(topic, partition, offset);
    String place = topic + "-" + partition + "@" + offset;
    events.tell(caller.name(), "RETURN_DLT", null, place, "RETURNED");
    return letter;
  }

  private static void refuseNarrow(Caller caller) {
    switch (caller.issuers()) {
      case IssuerScope.Every _ -> {}
      case IssuerScope.Only _ -> throw new ProblemException(Problems.FORBIDDEN);
    }
  }
}
