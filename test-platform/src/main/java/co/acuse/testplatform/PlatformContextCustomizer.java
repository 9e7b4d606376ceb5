package co.acuse.testplatform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Tells the Spring context of a {@link WithPlatform} test where the servers are. */
record PlatformContextCustomizer() implements ContextCustomizer {

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    JvmEnd.closesFirst(context);
    context.getEnvironment().getPropertySources().addFirst(new PlatformPropertySource());
  }

  /** Found by Spring's test framework through {@code spring.factories}. */
  static final class Factory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
        Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
      boolean wanted =
          MergedAnnotations.from(testClass, SearchStrategy.TYPE_HIERARCHY)
              .isPresent(WithPlatform.class);
      return wanted ? new PlatformContextCustomizer() : null;
    }
  }
}
