package co.acuse.reliability.sabotage;

import co.acuse.submitter.submission.AttemptNote;
import co.acuse.submitter.submission.DocumentFile;
import co.acuse.submitter.submission.Order;
import co.acuse.submitter.submission.SentRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leaves the note of an attempt unwritten until its answer is there. */
final class LateRecording {

  private final ThreadLocal<Boolean> catchingUp = ThreadLocal.withInitial(() -> false);

  Passage leavingOut() {
    return new Passage() {
      @Override
      public @Nullable Instead before(@Nullable Object self, @Nullable Object[] arguments) {
        return !catchingUp.get() && arguments[1] instanceof DocumentFile file && begins(file)
            ? new Instead(file.changes())
            : null;
      }
    };
  }

  private static boolean begins(DocumentFile file) {
    return file.changes().attempts().stream()
        .anyMatch(note ->
            note instanceof AttemptNote.Begun(var request)
                && request.kind() == SentRequest.Kind.POST);
  }

  /** What was decided before is decided again, and written this time. */
  Passage catchingUp() {
    return new Passage() {
      @Override
      public @Nullable Instead before(@Nullable Object self, @Nullable Object[] arguments) {
        if (Innards.call(arguments[2], "order") instanceof Order.Post) {
          catchingUp.set(true);
          try {
            Object written = Innards.call(self, "next", arguments[0], arguments[1]);
            if (written instanceof Optional<?> again && again.isPresent()) {
              arguments[2] = again.get();
            }
          } finally {
            catchingUp.set(false);
          }
        }
        return null;
      }
    };
  }
}
