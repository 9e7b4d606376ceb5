package co.acuse.submitter.command;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.BeansException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.AbstractApplicationContext;

/**
 * Runs one command with the worker's settings, but without what makes it a worker: it takes no port
 * and no record, and builds only what the command uses.
 */
public final class CommandRun {

  private static final Set<String> OPTIONS = Set.of("check-issuer", "restore-ledger");

  /** Metrics nobody asks for would ask for beans on threads of their own while these are made. */
  private static final Map<String, Object> SETTINGS =
      Map.of("logging.level.root", "off", "management.defaults.metrics.export.enabled", false);

  private final Class<?> application;
  private final String configName;
  private final PrintStream out;
  private final PrintStream err;

  public CommandRun(Class<?> application, String configName, PrintStream out, PrintStream err) {
    this.application = application;
    this.configName = configName;
    this.out = out;
    this.err = err;
  }

  /** Whether the arguments ask for a command. */
  public static boolean isAskedFor(String... arguments) {
    return !asked(new DefaultApplicationArguments(arguments)).isEmpty();
  }

  private static List<String> asked(ApplicationArguments arguments) {
    return OPTIONS.stream().filter(arguments::containsOption).sorted().toList();
  }

  /** Runs the command that the arguments ask for; whatever else they say is a setting. */
  public ExitStatus run(String... arguments) {
    ApplicationArguments given = new DefaultApplicationArguments(arguments);
    List<String> asked = asked(given);
    if (asked.size() != 1) {
      err.println("Una orden a la vez: " + asked);
      return ExitStatus.NOT_DONE;
    }
    String option = asked.getFirst();
    List<String> values = Objects.requireNonNullElseGet(given.getOptionValues(option), List::of);
    try (ConfigurableApplicationContext context = application().run(arguments)) {
      return context.getBean(option, Command.class).run(values, out);
    } catch (RuntimeException fault) {
      err.printf("%s: no se pudo hacer. %s%n", option, reason(fault));
      err.println("El registro completo: repita con --logging.level.root=info");
      return ExitStatus.NOT_DONE;
    }
  }

  private SpringApplication application() {
    SpringApplication quiet = new SpringApplication(application);
    quiet.setWebApplicationType(WebApplicationType.NONE);
    quiet.setLazyInitialization(true);
    Map<String, Object> settings = new HashMap<>(SETTINGS);
    settings.put("spring.config.name", configName);
    quiet.setDefaultProperties(settings);
    quiet.addInitializers(context ->
        context
            .getBeanFactory()
            .registerSingleton(
                AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new NothingStarts()));
    return quiet;
  }

  /** What lies under the framework's own exceptions says what to mend. */
  private static String reason(Throwable fault) {
    Throwable reason = fault;
    while (reason instanceof BeansException && reason.getCause() != null) {
      reason = reason.getCause();
    }
    return String.valueOf(reason.getMessage()).strip();
  }
}
