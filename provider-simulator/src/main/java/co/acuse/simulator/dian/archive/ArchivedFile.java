package co.acuse.simulator.dian.archive;

/**
 * One XML file of a ZIP.
 *
 * @param name without directories
 * @param bytes exactly as they were packed
 */
// Two of these are never compared; the bytes are kept as they came.
@SuppressWarnings("ArrayRecordComponent")
public record ArchivedFile(String name, byte[] bytes) {

  /** The name without its ending, as the authority repeats it. */
  public String baseName() {
    return name.endsWith(".xml") ? name.substring(0, name.length() - 4) : name;
  }
}
