package co.acuse.testplatform;

import java.util.Locale;

/** Where Kafka and PostgreSQL of a test run are. */
public enum PlatformKind {
  /** Inside this JVM and as its child process. */
  EMBEDDED,
  /** In containers of the Docker engine. */
  CONTAINERS;

  /** The system property that chooses. */
  public static final String PROPERTY = "acuse.test.platform";

  static PlatformKind ofThisRun() {
    return named(System.getProperty(PROPERTY, "embedded"));
  }

  static PlatformKind named(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s is '%s'; it must be 'embedded' or 'containers'.".formatted(PROPERTY, name), e);
    }
  }
}
