package co.acuse.contracts.rules;

import java.util.List;

/**
 * One broken rule of an invoice.
 *
 * @param path where, as a JSON path such as {@code $.lines[2].quantity}
 * @param code stable, for programs
 * @param arguments what the message in each language needs, in order
 */
public record Fault(String path, FaultCode code, List<String> arguments) {
  public Fault {
    arguments = List.copyOf(arguments);
  }
}
