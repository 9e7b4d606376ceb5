package co.acuse.simulator.factus.exchange;

import co.acuse.simulator.factus.protocol.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets controllers take an {@link Exchange} and return a {@link Reply}, which the filter delivers.
 */
@Component
final class ExchangeMvc implements WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ExchangeArgument());
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(new ReplyReturn());
  }

  private static Exchange exchangeOf(NativeWebRequest request) {
    HttpServletRequest servlet =
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    return (Exchange) Objects.requireNonNull(servlet.getAttribute(Exchange.ATTRIBUTE));
  }

  private static final class ExchangeArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Exchange.class;
    }

    @Override
    public Exchange resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return exchangeOf(request);
    }
  }

  private static final class ReplyReturn implements HandlerMethodReturnValueHandler {

    @Override
    public boolean supportsReturnType(MethodParameter type) {
      return type.getParameterType() == Reply.class;
    }

    @Override
    public void handleReturnValue(
        @Nullable Object value,
        MethodParameter type,
        ModelAndViewContainer container,
        NativeWebRequest request)
        throws IOException {
      container.setRequestHandled(true);
      if (request.getAttribute(Exchange.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) != null) {
        exchangeOf(request).answer((Reply) Objects.requireNonNull(value));
      } else {
        sendPlain((Reply) Objects.requireNonNull(value), request);
      }
    }

    /** For routes of our own, which no exchange is about. */
    private static void sendPlain(Reply reply, NativeWebRequest request) throws IOException {
      HttpServletResponse response =
          Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
      response.setStatus(reply.status());
      response.setContentType(reply.contentType());
      response.getOutputStream().write(reply.body());
    }
  }
}
