package co.acuse.simulator.factus.exchange;

import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.protocol.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;

/** Answers what no controller answers, as the provider does. */
@ControllerAdvice
final class FactusProblems {

  private static final Logger LOG = LoggerFactory.getLogger(FactusProblems.class);

  @ExceptionHandler
  Reply unknownRoute(NoHandlerFoundException problem) {
    LOG.debug("No route for {}", problem.getRequestURL());
    return Reply.noSuchRoute();
  }

  @ExceptionHandler
  Reply unreadablePath(MethodArgumentTypeMismatchException problem) {
    LOG.debug("No route for a value like that", problem);
    return Reply.noSuchRoute();
  }

  @ExceptionHandler
  Reply unknownMethod(HttpRequestMethodNotSupportedException problem) {
    return Reply.json(
        405,
        "NOT_FOUND",
        Json.object()
            .put(
                "message",
                "The " + problem.getMethod() + " method is not supported for this route."));
  }
}
