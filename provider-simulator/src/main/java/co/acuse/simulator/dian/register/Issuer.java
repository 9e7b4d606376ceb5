package co.acuse.simulator.dian.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A company that may send documents of its own.
 *
 * @param nit digits only, without check digit
 * @param name as in the register of taxpayers
 * @param email where it receives documents; null: it has told none
 */
public record Issuer(
    String nit,
    String name,
    @Nullable String email,
    List<Software> software,
    List<NumberRange> ranges) {

  public Issuer {
    if (!nit.matches("[0-9]{1,15}")) {
      throw new IllegalArgumentException("A NIT is digits only, without check digit: " + nit);
    }
    software = List.copyOf(software);
    ranges = List.copyOf(ranges);
  }

  public Optional<Software> software(String id) {
    return software.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The range with this prefix. */
  public Optional<NumberRange> range(String prefix) {
    return ranges.stream().filter(one -> one.prefix().equals(prefix)).findFirst();
  }

  /** Registers a software, or changes one. */
  Issuer with(Software changed) {
    return new Issuer(nit, name, email, with(without(changed.id()).software, changed), ranges);
  }

  Issuer without(String softwareId) {
    List<Software> others = software.stream().filter(one -> !one.id().equals(softwareId)).toList();
    return new Issuer(nit, name, email, others, ranges);
  }

  /** Authorises a range, or changes the one with its prefix. */
  Issuer with(NumberRange changed) {
    return new Issuer(
        nit, name, email, software, with(withoutRange(changed.prefix()).ranges, changed));
  }

  Issuer withoutRange(String prefix) {
    List<NumberRange> others = ranges.stream().filter(one -> !one.prefix().equals(prefix)).toList();
    return new Issuer(nit, name, email, software, others);
  }

  private static <T> List<T> with(List<T> others, T added) {
    return Stream.concat(others.stream(), Stream.of(added)).toList();
  }
}
