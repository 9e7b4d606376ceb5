package co.acuse.testplatform.conventions.planted;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Gets what it needs after it was made. */
final class InjectsField {

  @Autowired @Nullable Clock clock;
}
