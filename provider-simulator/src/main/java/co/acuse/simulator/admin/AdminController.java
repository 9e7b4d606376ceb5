package co.acuse.simulator.admin;

import co.acuse.simulator.factus.faults.Outage;
import co.acuse.simulator.front.Access;
import co.acuse.simulator.front.FrontDoor;
import co.acuse.simulator.journal.Journal;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Health, outages, starting over. */
@RestController
final class AdminController {

  private final FrontDoor door;
  private final Outage outage;
  private final Journal journal;

  AdminController(FrontDoor door, Outage outage, Journal journal) {
    this.door = door;
    this.outage = outage;
    this.journal = journal;
  }

  /** What ails the provider as a whole. */
  enum OutageMode {
    NONE,
    REFUSE,
    RESET,
    HANG,
    HTML503
  }

  record OutageOrder(OutageMode mode) {}

  @GetMapping("/health")
  Map<String, String> health() {
    return Map.of("status", "UP");
  }

  @GetMapping("/admin/outage")
  OutageOrder outage() {
    return new OutageOrder(
        switch (door.access()) {
          case REFUSE -> OutageMode.REFUSE;
          case RESET -> OutageMode.RESET;
          case OPEN ->
              switch (outage.mode()) {
                case NONE -> OutageMode.NONE;
                case HANG -> OutageMode.HANG;
                case HTML_503 -> OutageMode.HTML503;
              };
        });
  }

  @PutMapping("/admin/outage")
  OutageOrder outage(@RequestBody OutageOrder order) {
    outage.change(
        switch (order.mode()) {
          case NONE, REFUSE, RESET -> Outage.Mode.NONE;
          case HANG -> Outage.Mode.HANG;
          case HTML503 -> Outage.Mode.HTML_503;
        });
    Access access =
        switch (order.mode()) {
          case NONE, HANG, HTML503 -> Access.OPEN;
          case REFUSE -> Access.REFUSE;
          case RESET -> Access.RESET;
        };
    if (door.access() != access) {
      door.access(access);
    }
    return order;
  }

  /** Forgets everything that happened; accounts are as in the settings again. */
  @PostMapping("/admin/reset")
  void reset() {
    outage(new OutageOrder(OutageMode.NONE));
    journal.clear();
  }
}
