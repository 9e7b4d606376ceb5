package co.acuse.simulator.factus.accounts;

import co.acuse.simulator.factus.ranges.Ranges;
import co.acuse.simulator.journal.Journal;
import co.acuse.simulator.journal.Section;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Every account: those of the settings, and those put here while running. */
public final class Accounts {

  private final Map<String, Account> byId = new ConcurrentSkipListMap<>();
  private final Map<String, Account> byUsername = new ConcurrentHashMap<>();
  private final Map<String, AccountSettings> configured;
  private final SwitchDefaults defaults;
  private final Ranges ranges;
  private final Section<Change> changes;

  private record Change(String id, @Nullable AccountSettings settings) {}

  public Accounts(
      Map<String, AccountSettings> configured,
      SwitchDefaults defaults,
      Ranges ranges,
      Journal journal) {
    this.configured =
        configured.isEmpty() ? Map.of("demo", AccountSettings.demo()) : Map.copyOf(configured);
    this.defaults = defaults;
    this.ranges = ranges;
    this.changes = journal.section("accounts", Change.class, this::apply, this::startAgain);
    startAgain();
  }

  public Collection<Account> all() {
    return byId.values();
  }

  public Optional<Account> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Optional<Account> byUsername(String username) {
    return Optional.ofNullable(byUsername.get(username));
  }

  Account put(String id, AccountSettings settings) {
    Account account = define(id, settings);
    changes.append(new Change(id, settings));
    return account;
  }

  /** Changes some switches and leaves the others; null brings a switch back to its default. */
  Account change(Account account, Map<String, @Nullable Object> some) {
    Map<String, Object> all = new TreeMap<>(account.settings().switches());
    some.forEach((name, value) -> {
      if (value == null) {
        all.remove(name);
      } else {
        all.put(name, value);
      }
    });
    return put(account.id(), account.settings().withSwitches(all));
  }

  void remove(String id) {
    drop(id);
    changes.append(new Change(id, null));
  }

  private void apply(Change change) {
    if (change.settings() == null) {
      drop(change.id());
    } else {
      define(change.id(), change.settings());
    }
  }

  private Account define(String id, AccountSettings settings) {
    Switches switches = defaults.with(settings.switches());
    Account known = byId.get(id);
    if (known != null) {
      byUsername.remove(known.settings().username());
      known.change(settings, switches);
    }
    Account account = known == null ? new Account(id, settings, switches) : known;
    byId.put(id, account);
    byUsername.put(settings.username(), account);
    ranges.define(id, settings.ranges());
    return account;
  }

  private void drop(String id) {
    Account account = byId.remove(id);
    if (account != null) {
      byUsername.remove(account.settings().username());
    }
  }

  private void startAgain() {
    byId.clear();
    byUsername.clear();
    configured.forEach(this::define);
  }
}
