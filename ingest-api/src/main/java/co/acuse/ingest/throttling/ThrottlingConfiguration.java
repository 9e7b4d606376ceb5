package co.acuse.ingest.throttling;

import co.acuse.edge.keys.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets every request to the API through its caller's bucket. */
@Configuration(proxyBeanMethods = false)
class ThrottlingConfiguration {

  @Bean
  CallerLimits callerLimits(LimitSettings settings) {
    return new CallerLimits(settings, System::nanoTime);
  }

  @Bean
  PostsAtOnce postsAtOnce(LimitSettings settings) {
    return new PostsAtOnce(settings.atOnce());
  }

  @Bean
  WebMvcConfigurer throttling(CallerLimits limits) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Throttling(limits)).addPathPatterns("/api/**");
      }
    };
  }

  private record Throttling(CallerLimits limits) implements HandlerInterceptor {

    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
      if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
        limits.pass(caller.name(), 1);
      }
      return true;
    }
  }
}
