package co.acuse.simulator.dian.events;

import co.acuse.simulator.dian.ubl.UblEvent;

/**
 * An event that was registered.
 *
 * @param code 030 to 034
 * @param documentKey the CUFE or CUDE of the document that it is about
 * @param key its own CUDE
 */
record StoredEvent(String sender, String code, String documentKey, String key) {

  static StoredEvent of(UblEvent event) {
    return new StoredEvent(event.sender(), event.code(), event.documentKey(), event.key());
  }

  /** Whether the same party has declared the same about the same document. */
  boolean repeats(StoredEvent other) {
    return sender.equals(other.sender)
        && code.equals(other.code)
        && documentKey.equals(other.documentKey);
  }
}
