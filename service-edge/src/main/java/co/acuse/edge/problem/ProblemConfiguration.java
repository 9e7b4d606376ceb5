package co.acuse.edge.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Import this to answer every refusal as RFC 9457 problem details. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ProblemErrorController.class})
public class ProblemConfiguration {

  @Bean
  CallerLanguage localeResolver() {
    return new CallerLanguage();
  }

  @Bean
  ProblemWriter problemWriter(CallerLanguage language) {
    return new ProblemWriter(language);
  }
}
