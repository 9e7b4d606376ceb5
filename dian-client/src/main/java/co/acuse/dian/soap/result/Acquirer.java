package co.acuse.dian.soap.result;

/**
 * What the DIAN knows about a buyer ({@code GetAcquirer}). It answers in production only, and may
 * be asked one by one only (Res. 000227 of 2025, art. 1.5.1.12.4).
 */
public sealed interface Acquirer {

  /** The answer's own words. */
  DianStatus status();

  /** A name, an e-mail address or both; empty where the DIAN has none. */
  record Found(String name, String email, DianStatus status) implements Acquirer {

    /** Without name and address, which are personal data. */
    @Override
    public String toString() {
      return "Found[" + status + "]";
    }
  }

  /** Neither name nor address, which is a normal answer. */
  record NothingKnown(DianStatus status) implements Acquirer {}
}
