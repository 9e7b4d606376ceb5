package co.acuse.reliability.cluster;

import java.net.URI;
import java.util.Map;

/** The simulated provider's administrator: tells it how to fail. */
public interface Simulator {

  URI admin();

  /**
   * Makes requests fail from now on.
   *
   * @param rule {@code fault}, {@code rate}, {@code seed}, {@code operation}, …: see the README of
   *     provider-simulator
   * @return the rule's id
   */
  String fail(Map<String, Object> rule);

  /** Forgets a rule, or does nothing when it is forgotten already. */
  void forget(String ruleId);

  /** Forgets every rule. */
  void forgetAll();

  /**
   * What every request meets.
   *
   * @param mode {@code NONE}, {@code REFUSE}, {@code RESET}, {@code HANG} or {@code HTML503}
   */
  void outage(String mode);
}
