package co.acuse.reliability.cluster;

/** Who reaches whom. */
public record Way(String from, String to) {

  @Override
  public String toString() {
    return from + ">" + to;
  }
}
