package co.acuse.edge.issuers;

import co.acuse.contracts.identity.IssuerNit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

/** Where the issuers' settings stand: properties under {@code acuse.issuers}, and a YAML file. */
final class IssuersSource {

  private static final Bindable<List<SettingsForm>> HISTORY = Bindable.listOf(SettingsForm.class);

  private final ConfigurableEnvironment environment;
  private final @Nullable Path file;
  private final SettingsReader reader;
  private Contents known = new Contents(ByteBuffer.allocate(0), Map.of());

  IssuersSource(ConfigurableEnvironment environment, @Nullable Path file) {
    this.environment = environment;
    this.file = file;
    this.reader = new SettingsReader(new SecretTexts(environment));
  }

  /** A text and what it says. */
  private record Contents(ByteBuffer text, Map<String, List<SettingsForm>> forms) {}

  /**
   * Reads everything.
   *
   * @throws IssuersRefusedException when anything is wrong anywhere
   */
  Map<IssuerNit, IssuerSettings> read() {
    Map<IssuerNit, IssuerSettings> issuers =
        new TreeMap<>(reader.read(bound("acuse.issuers", Binder.get(environment), List.of())));
    if (file != null) {
      reader
          .read(forms(file))
          .forEach((nit, settings) -> {
            if (issuers.putIfAbsent(nit, settings) != null) {
              throw new IssuersRefusedException(
                  "issuer " + nit + " stands in the file and in acuse.issuers; keep one");
            }
          });
    }
    return issuers;
  }

  /** Understood anew only when it has changed: it is read every second. */
  private synchronized Map<String, List<SettingsForm>> forms(Path file) {
    byte[] text = text(file);
    if (!ByteBuffer.wrap(text).equals(known.text())) {
      List<ConfigurationPropertySource> sources = sources(file, text);
      known = new Contents(ByteBuffer.wrap(text), bound("issuers", new Binder(sources), sources));
    }
    return known.forms();
  }

  private static byte[] text(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException _) {
      throw new IssuersRefusedException("the file cannot be read: " + file);
    }
  }

  private static List<ConfigurationPropertySource> sources(Path file, byte[] text) {
    try {
      List<PropertySource<?>> yaml =
          new YamlPropertySourceLoader().load(file.toString(), new ByteArrayResource(text));
      return yaml.stream().flatMap(IssuersSource::configuration).toList();
    } catch (IOException | RuntimeException e) {
      // YAML errors quote the line, and the line may hold a password.
      throw new IssuersRefusedException(
          file + " is not valid YAML (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static java.util.stream.Stream<ConfigurationPropertySource> configuration(
      PropertySource<?> source) {
    ConfigurationPropertySource adapted = ConfigurationPropertySource.from(source);
    return adapted == null ? java.util.stream.Stream.of() : java.util.stream.Stream.of(adapted);
  }

  private static Map<String, List<SettingsForm>> bound(
      String name, Binder binder, List<ConfigurationPropertySource> strict) {
    try {
      NoUnboundElementsBindHandler handler =
          new NoUnboundElementsBindHandler(
              org.springframework.boot.context.properties.bind.BindHandler.DEFAULT,
              strict::contains);
      return binder
          .bind(
              ConfigurationPropertyName.of(name),
              Bindable.<Map<String, List<SettingsForm>>>of(
                  org.springframework.core.ResolvableType.forClassWithGenerics(
                      Map.class,
                      org.springframework.core.ResolvableType.forClass(String.class),
                      HISTORY.getType())),
              handler)
          .orElseGet(HashMap::new);
    } catch (BindException e) {
      throw new IssuersRefusedException(
          "%s cannot be read: an unknown field, or a value of the wrong kind"
              .formatted(e.getName()));
    }
  }
}
