package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.sabotage.Step;
import java.time.Duration;
import java.util.Set;

/** Somebody writes to the topics what no service can read, at the beginning and at the end. */
public record UnreadableTold(Duration lasts) implements Fault {

  static final String KIND = "UNREADABLE_RECORDS";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String target() {
    return "broker";
  }

  @Override
  public String detail() {
    return "on each partition of the inbox and of the submissions";
  }

  @Override
  public Set<String> touches() {
    return Set.of(KIND);
  }

  @Override
  public void begin(Cluster cluster) {
    write(cluster);
  }

  @Override
  public void end(Cluster cluster) {
    write(cluster);
  }

  private static void write(Cluster cluster) {
    try (UnreadableRecords records = new UnreadableRecords(cluster)) {
      records.write(Step.Occasion.UNREADABLE_INBOX_RECORD);
      records.write(Step.Occasion.UNREADABLE_SUBMISSION);
    }
  }
}
