package co.acuse.testplatform.conventions.planted;

import java.util.UUID;
import java.util.function.Supplier;

/** Makes up ids, through a method reference. */
final class MakesItsOwnIds {

  Supplier<UUID> ids() {
    return UUID::randomUUID;
  }
}
