package co.acuse.audit.recording;

import co.acuse.audit.status.StatusChange;
import co.acuse.audit.trail.ArchivedFiles.ArrivedFile;
import co.acuse.audit.trail.LogEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that one record leads to. */
record Recordable(LogEntry entry, @Nullable StatusChange change, List<ArrivedFile> files) {

  Recordable {
    files = List.copyOf(files);
  }
}
