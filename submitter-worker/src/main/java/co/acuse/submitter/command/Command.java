package co.acuse.submitter.command;

import java.io.PrintStream;
import java.util.List;

/** Something that a person asks for by an option; its bean has the option's name. */
public interface Command {

  /**
   * Does it.
   *
   * @param values what stands behind the option, once for each time it was given
   * @param out where the person reads what came of it
   */
  ExitStatus run(List<String> values, PrintStream out);
}
