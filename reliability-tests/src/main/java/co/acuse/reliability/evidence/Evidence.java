package co.acuse.reliability.evidence;

import java.util.List;

/** Everything that is known after a run. */
public record Evidence(
    Run run,
    Collected collected,
    List<Post> posts,
    List<SubmissionRecord> submissions,
    List<LifecycleRecord> lifecycle,
    List<DeadLetter> deadLetters,
    Audit audit,
    Ledger ledger,
    Provider provider,
    Dian dian,
    List<FaultRecord> faults,
    List<DeathRecord> deaths) {

  public Evidence {
    posts = List.copyOf(posts);
    submissions = List.copyOf(submissions);
    lifecycle = List.copyOf(lifecycle);
    deadLetters = List.copyOf(deadLetters);
    faults = List.copyOf(faults);
    deaths = List.copyOf(deaths);
  }

  /** What the audit's tables say. */
  public record Audit(
      List<LogRow> log, List<SubmissionStatus> submissions, List<InvoiceStatus> invoices) {

    public Audit {
      log = List.copyOf(log);
      submissions = List.copyOf(submissions);
      invoices = List.copyOf(invoices);
    }
  }

  /** What the worker's tables say. */
  public record Ledger(
      List<LedgerDocument> documents,
      List<LedgerSubmission> submissions,
      List<Attempt> attempts,
      List<OutboxRow> outbox,
      List<Suspension> suspensions) {

    public Ledger {
      documents = List.copyOf(documents);
      submissions = List.copyOf(submissions);
      attempts = List.copyOf(attempts);
      outbox = List.copyOf(outbox);
      suspensions = List.copyOf(suspensions);
    }
  }

  /** The bytes of documents that go straight to the DIAN: those that it has, and ours. */
  public record Dian(List<DianDocument> documents, List<FrozenDocument> frozen) {

    /** For runs in which none does. */
    public static final Dian NONE = new Dian(List.of(), List.of());

    public Dian {
      documents = List.copyOf(documents);
      frozen = List.copyOf(frozen);
    }
  }

  /** What the provider itself remembers. */
  public record Provider(List<ProviderDocument> documents, List<ProviderRequest> requests) {

    public Provider {
      documents = List.copyOf(documents);
      requests = List.copyOf(requests);
    }
  }
}
