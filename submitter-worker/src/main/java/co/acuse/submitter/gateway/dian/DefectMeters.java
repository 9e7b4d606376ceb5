package co.acuse.submitter.gateway.dian;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Counts defects. Each kind is shown from the start: Prometheus sees no first step from nothing.
 */
final class DefectMeters {

  private final Map<Defect, Counter> counters = new EnumMap<>(Defect.class);

  DefectMeters(MeterRegistry meters) {
    Arrays.stream(Defect.values())
        .forEach(defect ->
            counters.put(
                defect,
                Counter.builder("acuse.dian.defects")
                    .description("Answers of the DIAN that speak of a defect of Acuse")
                    .tag("kind", defect.tag())
                    .register(meters)));
  }

  void count(Defect defect) {
    Objects.requireNonNull(counters.get(defect)).increment();
  }
}
