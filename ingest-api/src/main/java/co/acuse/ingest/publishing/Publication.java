package co.acuse.ingest.publishing;

/** What is known of a record that was given to Kafka. */
public sealed interface Publication {

  /** Kafka has it. */
  record Acknowledged() implements Publication {}

  /** It never left this process and never will. */
  record NeverLeft(String reason) implements Publication {}

  /** It may have arrived, or may arrive later. */
  record Unknown(String reason) implements Publication {}
}
