package co.acuse.edge.keys;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** The keys of the settings. */
final class ApiKeys {

  private final List<KnownKey> keys;

  ApiKeys(List<KeySettings.KeySetting> settings) {
    keys = settings.stream().map(key -> new KnownKey(key.hashBytes(), key.caller())).toList();
  }

  /** Compares with every key in constant time, so that time tells nothing of a near miss. */
  Optional<Caller> caller(String presented) {
    byte[] hash = ApiKey.sha256(presented);
    Optional<Caller> found = Optional.empty();
    for (KnownKey key : keys) {
      if (MessageDigest.isEqual(key.hash(), hash)) {
        found = Optional.of(key.caller());
      }
    }
    return found;
  }

  @SuppressWarnings("ArrayRecordComponent") // compared in constant time only
  private record KnownKey(byte[] hash, Caller caller) {}
}
