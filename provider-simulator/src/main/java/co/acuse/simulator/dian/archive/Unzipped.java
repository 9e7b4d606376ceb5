package co.acuse.simulator.dian.archive;

import java.util.List;

/** What was in a ZIP. */
public sealed interface Unzipped {

  /** At least one XML file. */
  record Files(List<ArchivedFile> files) implements Unzipped {

    public Files {
      files = List.copyOf(files);
    }
  }

  /**
   * Nothing that can be worked with.
   *
   * @param text what the authority says about it, with status 89
   */
  record Broken(String text) implements Unzipped {}
}
