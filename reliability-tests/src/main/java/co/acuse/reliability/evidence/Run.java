package co.acuse.reliability.evidence;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run was made of, as {@code run.json} tells it: all that it takes to read the rest.
 *
 * @param requestsPerWindow what the provider takes in any window, by account
 * @param windowSeconds how long a window is
 * @param accounts the issuer of each account of the provider
 * @param simulators where the administrators of the simulators answer
 * @param passwordFile of the database; relative to the run's directory
 * @param topics {@code submissions} and {@code lifecycle}, where they are not called as usual
 * @param lagSeconds how long a provider may take to show what it holds
 * @param requestDeadlineSeconds from the recording of a request to the last byte of its answer
 * @param steps the step boundaries at which a process was to die; empty when none were
 * @param notPossible kinds of faults that could do nothing on the machine of this run, and why
 */
public record Run(
    long seed,
    Map<String, Integer> requestsPerWindow,
    double windowSeconds,
    Map<String, String> accounts,
    List<URI> simulators,
    String jdbcUrl,
    String user,
    @Nullable String passwordFile,
    String bootstrapServers,
    Map<String, String> topics,
    double lagSeconds,
    double requestDeadlineSeconds,
    @Nullable Instant startedAt,
    List<String> steps,
    Map<String, String> notPossible) {

  public Run {
    requestsPerWindow = requestsPerWindow == null ? Map.of() : Map.copyOf(requestsPerWindow);
    accounts = accounts == null ? Map.of() : Map.copyOf(accounts);
    simulators = simulators == null ? List.of() : List.copyOf(simulators);
    topics = topics == null ? Map.of() : Map.copyOf(topics);
    steps = steps == null ? List.of() : List.copyOf(steps);
    notPossible = notPossible == null ? Map.of() : Map.copyOf(notPossible);
  }

  String topic(String name) {
    return topics.getOrDefault(name, "acuse." + name);
  }
}
