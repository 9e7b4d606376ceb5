package co.acuse.simulator.factus.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Adds, shows, changes and removes accounts while the server runs. */
@RestController
@RequestMapping("/admin/factus/accounts")
final class AccountAdminController {

  private final Accounts accounts;

  AccountAdminController(Accounts accounts) {
    this.accounts = accounts;
  }

  /** An account without its secrets. */
  record View(String id, String username, String nit, String name, Switches switches) {

    static View of(Account account) {
      AccountSettings settings = account.settings();
      return new View(
          account.id(), settings.username(), settings.nit(), settings.name(), account.switches());
    }
  }

  @GetMapping
  List<View> all() {
    Collection<Account> all = accounts.all();
    return all.stream().map(View::of).toList();
  }

  @GetMapping("/{id}")
  View one(@PathVariable String id) {
    return View.of(known(id));
  }

  @PutMapping("/{id}")
  View put(@PathVariable String id, @RequestBody AccountSettings settings) {
    return View.of(accounts.put(id, settings));
  }

  @DeleteMapping("/{id}")
  void remove(@PathVariable String id) {
    accounts.remove(known(id).id());
  }

  @GetMapping("/{id}/switches")
  Switches switches(@PathVariable String id) {
    return known(id).switches();
  }

  /** Changes the switches that are named; null brings one back to its default. */
  @PatchMapping("/{id}/switches")
  Switches change(@PathVariable String id, @RequestBody Map<String, @Nullable Object> some) {
    return accounts.change(known(id), some).switches();
  }

  private Account known(String id) {
    return accounts
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no account " + id));
  }
}
