package co.acuse.simulator.factus.faults;

/** What ails the whole provider: nothing, it hangs, or its proxy answers for it. */
public final class Outage {

  /** How the provider as a whole answers. */
  public enum Mode {
    NONE,
    HANG,
    HTML_503
  }

  private volatile Mode mode = Mode.NONE;

  public Mode mode() {
    return mode;
  }

  public void change(Mode to) {
    mode = to;
  }
}
