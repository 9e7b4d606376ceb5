package co.acuse.reliability;

import co.acuse.reliability.cluster.Simulator;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The batches that the DIAN keeps in process. They stay so until a person was told of each sale in
 * them that it does not get on: then nothing more would happen, and the DIAN decides them.
 */
final class KeptUploads {

  /** If it takes longer, the report says that nobody was told. */
  private static final Duration PATIENCE = Duration.ofSeconds(75);

  private final Simulator simulator;
  private final Progress progress;
  private @Nullable Long since;
  private boolean decided;

  KeptUploads(Simulator simulator, Progress progress) {
    this.simulator = simulator;
    this.progress = progress;
  }

  /** Comes once everything is whole, and again until nothing is on its way. */
  void decideOnceTold() {
    if (decided) {
      return;
    }
    if (since == null) {
      since = System.nanoTime();
    }
    boolean tooLate = System.nanoTime() - since > PATIENCE.toNanos();
    if (tooLate || progress.stuck() >= simulator.undecided()) {
      simulator.decideUploads();
      decided = true;
    }
  }
}
