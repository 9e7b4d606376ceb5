package co.acuse.simulator.factus.oauth;

import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ends the life of tokens before their time. */
@RestController
final class TokenAdminController {

  private final Tokens tokens;

  TokenAdminController(Tokens tokens) {
    this.tokens = tokens;
  }

  @PostMapping("/admin/factus/accounts/{id}/expire-tokens")
  Map<String, Integer> expire(@PathVariable String id) {
    return Map.of("expired", tokens.expireAll(id));
  }
}
