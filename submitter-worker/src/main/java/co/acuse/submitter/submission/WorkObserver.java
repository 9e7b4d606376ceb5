package co.acuse.submitter.submission;

import org.jspecify.annotations.Nullable;

/** Sees what is done at providers: for logs, traces and figures. */
public interface WorkObserver {

  /** Opens the context in which one document is worked on. */
  Scope working(DocumentKey key, Step step);

  /** A request came to its outcome. */
  void outcome(DocumentKey key, String request, String outcome);

  /** The code failed, not the provider. */
  void broken(DocumentKey key, RuntimeException fault);

  /** What the context is about; absent values are not known. */
  record Step(@Nullable String submission, int attempt, @Nullable String traceparent) {}

  /** A context to be closed. */
  interface Scope extends AutoCloseable {
    @Override
    void close();
  }
}
