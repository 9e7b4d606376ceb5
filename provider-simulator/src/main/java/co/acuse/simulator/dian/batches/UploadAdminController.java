package co.acuse.simulator.dian.batches;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ends what a fault keeps in process. */
@RestController
final class UploadAdminController {

  private final Batches batches;

  UploadAdminController(Batches batches) {
    this.batches = batches;
  }

  /**
   * What became of uploads.
   *
   * @param decided how many are told from now on as any other
   */
  record Decided(int decided) {}

  @PostMapping("/admin/dian/uploads/decide")
  Decided decide() {
    return new Decided(batches.decide());
  }
}
