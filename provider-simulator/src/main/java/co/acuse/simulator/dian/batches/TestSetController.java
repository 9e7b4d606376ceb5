package co.acuse.simulator.dian.batches;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the authority's portal shows of test sets. */
@RestController
final class TestSetController {

  private final TestSets testSets;

  TestSetController(TestSets testSets) {
    this.testSets = testSets;
  }

  @GetMapping("/admin/dian/test-sets")
  List<TestSetProgress> all() {
    return testSets.progress();
  }
}
