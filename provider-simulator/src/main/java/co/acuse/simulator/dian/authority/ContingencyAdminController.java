package co.acuse.simulator.dian.authority;

import co.acuse.simulator.dian.authority.DeclaredContingencies.Declared;
import java.util.List;
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

  ContingencyAdminController(DeclaredContingencies contingencies) {
    this.contingencies = contingencies;
  }

  @PostMapping
  Declared declare(@RequestBody Declared declared) {
    contingencies.declare(declared);
    return declared;
  }

  @GetMapping
  List<Declared> list() {
    return contingencies.all();
  }
}
