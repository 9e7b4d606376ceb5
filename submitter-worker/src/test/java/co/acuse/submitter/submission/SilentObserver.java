package co.acuse.submitter.submission;

/** Looks away, except from faults. */
public final class SilentObserver implements WorkObserver {

  @Override
  public Scope working(DocumentKey key, Step step) {
    return () -> {};
  }

  @Override
  public void outcome(DocumentKey key, String request, String outcome) {}

  @Override
  public void broken(DocumentKey key, RuntimeException fault) {
    throw fault;
  }
}
