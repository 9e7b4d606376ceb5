package co.acuse.simulator.factus.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the faults that a reference code asks for, one {@code SIM-…-} after another. */
final class MagicReference {

  private static final String PREFIX = "SIM-";
  private static final String COUNT = "(?:-x(\\d{1,4}|all))?-";
  private static final Pattern NUMBER = Pattern.compile("-(\\d{1,4})" + COUNT);
  private static final Pattern RULE = Pattern.compile("-([A-Za-z0-9]{1,12})" + COUNT);
  private static final Pattern NONE = Pattern.compile("()" + COUNT);
  private static final int ALWAYS = Integer.MAX_VALUE;

  /** A fault and how often it strikes each reference. */
  record Ordered(Fault fault, int times) {}

  private MagicReference() {}

  static List<Ordered> read(String reference) {
    List<Ordered> found = new ArrayList<>();
    int at = 0;
    while (reference.startsWith(PREFIX, at)) {
      int next = readOne(reference, at + PREFIX.length(), found);
      if (next < 0) {
        break;
      }
      at = next;
    }
    return found;
  }

  private static int readOne(String reference, int start, List<Ordered> found) {
    for (FaultKind kind : FaultKind.values()) {
      if (reference.startsWith(kind.code(), start)) {
        Matcher matcher = pattern(kind).matcher(reference);
        matcher.region(start + kind.code().length(), reference.length());
        if (matcher.lookingAt()) {
          found.add(new Ordered(fault(kind, matcher.group(1)), times(kind, matcher.group(2))));
          return matcher.end();
        }
      }
    }
    return -1;
  }

  private static Pattern pattern(FaultKind kind) {
    return switch (kind.parameter()) {
      case NONE -> NONE;
      case NUMBER -> NUMBER;
      case RULE -> RULE;
    };
  }

  private static Fault fault(FaultKind kind, String parameter) {
    return switch (kind.parameter()) {
      case NONE -> new Fault(kind, 0, null);
      case NUMBER -> new Fault(kind, Math.min(Integer.parseInt(parameter), 3600), null);
      case RULE -> new Fault(kind, 0, parameter);
    };
  }

  private static int times(FaultKind kind, @Nullable String count) {
    if (count == null) {
      return kind == FaultKind.UNAUTHENTICATED ? ALWAYS : 1;
    }
    return count.equals("all") ? ALWAYS : Integer.parseInt(count);
  }
}
