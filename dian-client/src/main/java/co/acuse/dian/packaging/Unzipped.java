package co.acuse.dian.packaging;

import java.util.List;

/** What came of unpacking a ZIP. */
public sealed interface Unzipped {

  /** All of its files, in their order; none when the ZIP is empty. */
  record Files(List<ZippedFile> files) implements Unzipped {

    public Files {
      files = List.copyOf(files);
    }
  }

  /** It would grow beyond what is allowed; unpacking stopped there. */
  record TooMuch(Limit limit) implements Unzipped {}

  /**
   * It is no ZIP, or a damaged one.
   *
   * @param problem for a log; without anything of the content
   */
  record Broken(String problem) implements Unzipped {}

  /** Which limit a ZIP went over. */
  enum Limit {
    FILES,
    BYTES,
    RATIO
  }
}
