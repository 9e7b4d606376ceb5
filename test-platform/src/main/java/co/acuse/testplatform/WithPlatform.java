package co.acuse.testplatform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that uses the {@link Platform}.
 *
 * <p>If it has a Spring context, that gets {@code spring.kafka.bootstrap-servers} and, with a
 * database of its own, {@code spring.datasource.url}, {@code username} and {@code password}.
 * Without the tag of {@link PlatformTest} it runs on the embedded servers only.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(PlatformCondition.class)
public @interface WithPlatform {}
