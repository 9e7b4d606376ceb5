package co.acuse.testplatform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * An integration test that the build runs twice: on the embedded servers and in containers.
 *
 * <p>Everything else is as with {@link WithPlatform}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WithPlatform
@Tag("platform")
public @interface PlatformTest {}
