package co.acuse.testplatform.conventions.planted;

import java.util.UUID;
import java.util.function.Supplier;

/** May make ids: that is what wirings are for. */
final class IdWiring {

  Supplier<UUID> ids() {
    return UUID::randomUUID;
  }
}
