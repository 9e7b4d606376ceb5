package co.acuse.contracts.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects what is wrong with one document, up to a number that no person reads through. */
final class Faults {
  private static final int MOST = 1_000;

  private final List<Fault> found = new ArrayList<>();

  void add(String path, FaultCode code, String... arguments) {
    if (found.size() < MOST) {
      found.add(new Fault(path, code, List.of(arguments)));
    }
  }

  void malformed(String path, Expected expected) {
    add(path, FaultCode.MALFORMED, expected.name());
  }

  /** Whether something is wrong at or below any of {@code paths}. */
  boolean within(String... paths) {
    return Arrays.stream(paths)
        .anyMatch(path -> found.stream().anyMatch(fault -> fault.path().startsWith(path)));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Fault> found() {
    return List.copyOf(found);
  }
}
