package co.acuse.testplatform.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the programs on the class path read: settings classes, placeholders, and their files. */
final class SettingsRead {

  private static final String METADATA = "classpath*:META-INF/spring-configuration-metadata.json";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(acuse[a-z.-]+)(?::([^}]*))?}");

  private final PathMatchingResourcePatternResolver resources =
      new PathMatchingResourcePatternResolver();

  /** Properties of settings classes, with the defaults that stand in those. */
  Map<String, Optional<String>> ofClasses(String prefix) {
    Map<String, Optional<String>> found = new HashMap<>();
    for (Resource metadata : find(METADATA)) {
      Map<String, Object> file = JsonParserFactory.getJsonParser().parseMap(text(metadata));
      if (file.get("properties") instanceof List<?> properties) {
        for (Object property : properties) {
          if (property instanceof Map<?, ?> fields
              && fields.get("name") instanceof String name
              && name.startsWith(prefix)) {
            found.put(
                name, Optional.ofNullable(fields.get("defaultValue")).map(SettingsRead::written));
          }
        }
      }
    }
    return found;
  }

  /** Several values stand in brackets there, and without in a file. */
  private static String written(Object value) {
    return value.toString().replaceFirst("^\\[(.*)]$", "$1");
  }

  /** Placeholders that stand in the classes of a package, with their defaults. */
  Map<String, Optional<String>> ofPlaceholders(String basePackage) {
    Map<String, Optional<String>> found = new HashMap<>();
    for (Resource type : find("classpath*:" + basePackage.replace('.', '/') + "/**/*.class")) {
      PLACEHOLDER
          .matcher(text(type))
          .results()
          .forEach(match ->
              found.put(
                  match.group(1),
                  Optional.ofNullable(match.group(2))
                      .filter(value -> !value.isEmpty() && !value.startsWith("#"))));
    }
    return found;
  }

  /** What a file on the class path says, placeholders as they stand there. */
  Map<String, String> ofFile(String name) {
    Map<String, String> found = new HashMap<>();
    try {
      for (var source :
          new YamlPropertySourceLoader().load(name, new ClassPathResource(name + ".yaml"))) {
        EnumerablePropertySource<?> values = (EnumerablePropertySource<?>) source;
        for (String key : values.getPropertyNames()) {
          found.put(key, String.valueOf(Objects.requireNonNull(values.getProperty(key))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private List<Resource> find(String pattern) {
    try {
      return new ArrayList<>(List.of(resources.getResources(pattern)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Class files too: their constants stand in them as they were written. */
  private static String text(Resource resource) {
    try {
      return resource.getContentAsString(StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
