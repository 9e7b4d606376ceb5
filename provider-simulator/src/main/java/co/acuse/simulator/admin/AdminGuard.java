package co.acuse.simulator.admin;

import co.acuse.simulator.front.FrontConnection;
import co.acuse.simulator.front.Fronts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever has the key or, where there is none, whoever is on this machine. */
public final class AdminGuard extends OncePerRequestFilter {

  private final @Nullable String key;
  private final Fronts fronts;

  public AdminGuard(@Nullable String key, Fronts fronts) {
    this.key = key;
    this.fronts = fronts;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/admin/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (mayEnter(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(
          403, "Send the key in X-Admin-Key, or set none and call from the same machine");
    }
  }

  private boolean mayEnter(HttpServletRequest request) throws IOException {
    if (key == null || key.isEmpty()) {
      return isLocal(request);
    }
    String sent = Objects.requireNonNullElse(request.getHeader("X-Admin-Key"), "");
    return MessageDigest.isEqual(
        key.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  private boolean isLocal(HttpServletRequest request) throws IOException {
    InetAddress seen = InetAddress.getByName(request.getRemoteAddr());
    return fronts
        .connectionOf(request.getRemotePort())
        .map(FrontConnection::clientAddress)
        .orElse(seen)
        .isLoopbackAddress();
  }
}
