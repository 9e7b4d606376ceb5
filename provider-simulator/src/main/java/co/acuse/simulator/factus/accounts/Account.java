package co.acuse.simulator.factus.accounts;

import java.util.concurrent.locks.ReentrantLock;

/** One account as it stands: who it is, how the server behaves towards it, and its lock. */
public final class Account {

  private final String id;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile AccountSettings settings;
  private volatile Switches switches;

  Account(String id, AccountSettings settings, Switches switches) {
    this.id = id;
    this.settings = settings;
    this.switches = switches;
  }

  public String id() {
    return id;
  }

  public AccountSettings settings() {
    return settings;
  }

  public Switches switches() {
    return switches;
  }

  /** Held while a document of this account is checked, numbered or changed. */
  public ReentrantLock lock() {
    return lock;
  }

  void change(AccountSettings to, Switches behaviour) {
    settings = to;
    switches = behaviour;
  }
}
