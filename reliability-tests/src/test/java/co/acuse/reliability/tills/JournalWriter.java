package co.acuse.reliability.tills;

import co.acuse.reliability.plan.Plan;
import co.acuse.reliability.plan.PlannedPost;
import co.acuse.reliability.plan.Scale;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;

/** Writes a journal without end, and says after each line how many there are. */
final class JournalWriter {

  private JournalWriter() {}

  public static void main(String[] args) {
    ToldJournal journal = ToldJournal.open(Path.of(args[0]), InstantSource.system());
    PlannedPost post = Plan.of(1, Scale.SHORT).posts().getFirst();
    for (int told = 1; ; told++) {
      journal.posting(new UUID(0, told), post);
      System.out.println("told " + told);
    }
  }
}
