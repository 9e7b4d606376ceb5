package co.acuse.simulator.dian.reception;

import co.acuse.simulator.dian.archive.Unzipped;
import co.acuse.simulator.dian.archive.Unzipping;
import co.acuse.simulator.dian.ubl.UblDocument;
import java.util.List;
import java.util.Optional;

/** What came in one ZIP. */
public sealed interface Submission {

  /** At least one file. */
  record Files(List<SubmittedFile> files) implements Submission {

    public Files {
      files = List.copyOf(files);
    }
  }

  /**
   * Nothing to work with.
   *
   * @param text what the authority says about the ZIP
   */
  record Broken(String text) implements Submission {}

  static Submission of(byte[] zip) {
    return switch (Unzipping.unzip(zip)) {
      case Unzipped.Broken(String text) -> new Broken(text);
      case Unzipped.Files(var files) -> new Files(files.stream().map(SubmittedFile::read).toList());
    };
  }

  /** The document by which a request is known: the first one. */
  default Optional<UblDocument> first() {
    return firstFile().flatMap(SubmittedFile::document);
  }

  default Optional<SubmittedFile> firstFile() {
    return switch (this) {
      case Broken _ -> Optional.empty();
      case Files(List<SubmittedFile> files) -> Optional.of(files.getFirst());
    };
  }
}
