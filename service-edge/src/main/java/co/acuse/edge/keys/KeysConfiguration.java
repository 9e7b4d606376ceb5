package co.acuse.edge.keys;

import co.acuse.edge.problem.ProblemConfiguration;
import co.acuse.edge.problem.ProblemWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/**
 * Import this for callers by API key or token; then build the chain with {@link ApiSecurity}.
 *
 * <p>Needs {@code @EnableWebSecurity}, which Boot's security starter gives.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
@Import(ProblemConfiguration.class)
public class KeysConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(KeysConfiguration.class);

  @Bean
  AuthenticationManager callers(KeySettings settings) {
    List<AuthenticationProvider> providers = new ArrayList<>();
    providers.add(new ApiKeyProvider(new ApiKeys(settings.keys())));
    KeySettings.JwtSetting jwt = settings.jwt();
    URI issuer = jwt == null ? null : jwt.issuerUri();
    if (jwt != null && issuer != null) {
      providers.add(tokenProvider(jwt, issuer));
    } else if (settings.keys().isEmpty()) {
      LOG.warn("Nobody can call this service: set acuse.keys or acuse.jwt.issuer-uri");
    }
    return new ProviderManager(providers);
  }

  @Bean
  ApiSecurity apiSecurity(
      AuthenticationManager callers, KeySettings settings, ProblemWriter problems) {
    KeySettings.JwtSetting jwt = settings.jwt();
    return new ApiSecurity(
        callers, new Credentials(jwt != null && jwt.issuerUri() != null), problems);
  }

  private static JwtAuthenticationProvider tokenProvider(
      KeySettings.JwtSetting settings, URI issuer) {
    // Asked on the first token, so that a service starts while the issuer is away.
    JwtDecoder decoder =
        new SupplierJwtDecoder(() -> decoder(issuer.toString(), settings.audience()));
    JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
    provider.setJwtAuthenticationConverter(new TokenCaller(settings));
    return provider;
  }

  private static JwtDecoder decoder(String issuer, @Nullable String audience) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer).build();
    if (audience == null) {
      decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(issuer));
    } else {
      decoder.setJwtValidator(
          new DelegatingOAuth2TokenValidator<>(
              JwtValidators.createDefaultWithIssuer(issuer),
              new JwtClaimValidator<List<String>>(
                  JwtClaimNames.AUD, named -> named != null && named.contains(audience))));
    }
    return decoder;
  }
}
