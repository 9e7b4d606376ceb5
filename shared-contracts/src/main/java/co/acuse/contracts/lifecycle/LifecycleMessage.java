package co.acuse.contracts.lifecycle;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;

/** Whatever stands on the lifecycle topic. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface LifecycleMessage permits InvoiceEvent, DoorEvent {

  /** The id under which a repeat is recognised. */
  UUID eventId();

  Instant occurredAt();
}
