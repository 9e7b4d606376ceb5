package co.acuse.simulator.dian.authority;

import co.acuse.simulator.dian.authority.DeclaredContingencies.Declared;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Declares contingencies, and lists what was declared. */
@RestController
@RequestMapping("/admin/dian/contingencies")
final class ContingencyAdminController {

  private final DeclaredContingencies contingencies;

  private final InstantSource clock;

  ContingencyAdminController(DeclaredContingencies contingencies, InstantSource clock) {
    this.contingencies = contingencies;
    this.clock = clock;
  }

  /**
   * What somebody wants declared.
   *
   * @param from absent: now
   * @param to absent while it lasts
   */
  record Declaration(@Nullable Instant from, @Nullable Instant to) {}

  @PostMapping
  Declared declare(@RequestBody Declaration wanted) {
    Declared declared =
        new Declared(wanted.from() == null ? clock.instant() : wanted.from(), wanted.to());
    contingencies.declare(declared);
    return declared;
  }

  @GetMapping
  List<Declared> list() {
    return contingencies.all();
  }
}
