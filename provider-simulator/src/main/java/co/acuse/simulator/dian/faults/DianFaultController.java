package co.acuse.simulator.dian.faults;

import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Adds, lists and removes the rules by which requests go wrong. */
@RestController
@RequestMapping("/admin/dian/faults")
final class DianFaultController {

  private final FaultPlan plan;

  DianFaultController(FaultPlan plan) {
    this.plan = plan;
  }

  @PostMapping
  ActiveRule.View add(@RequestBody FaultRule rule) {
    return plan.add(rule).view();
  }

  @GetMapping
  List<ActiveRule.View> list() {
    return plan.list();
  }

  @DeleteMapping("/{id}")
  void remove(@PathVariable long id) {
    if (!plan.remove(id)) {
      throw new IllegalArgumentException("There is no rule " + id);
    }
  }

  @DeleteMapping
  void removeAll() {
    plan.clear();
  }
}
