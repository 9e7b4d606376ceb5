package co.acuse.testplatform.conventions.planted;

import org.springframework.context.annotation.Configuration;

/** Is public for nobody. */
@Configuration(proxyBeanMethods = false)
public class PublicConfiguration {}
