package co.acuse.simulator.journal;

/** One kind of fact in the journal. */
public final class Section<T> {

  private final Journal journal;
  private final String name;

  Section(Journal journal, String name) {
    this.journal = journal;
    this.name = name;
  }

  /**
   * Returns when the operating system has the fact, so that it survives the death of this process.
   */
  public void append(T fact) {
    journal.append(name, fact);
  }
}
