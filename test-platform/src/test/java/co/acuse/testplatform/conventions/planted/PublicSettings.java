package co.acuse.testplatform.conventions.planted;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Is public for nobody. */
@ConfigurationProperties("planted")
public record PublicSettings(String name) {}
