package co.acuse.submitter.account;

import co.acuse.submitter.gateway.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether the account's plan lets it issue, for how long, how much. */
final class PlanInspection {

  private final CheckLimits limits;
  private final Instant now;

  PlanInspection(CheckLimits limits, Instant now) {
    this.limits = limits;
    this.now = now;
  }

  List<Finding> inspect(List<Plan> plans) {
    List<Plan> active = plans.stream().filter(Plan::active).toList();
    if (active.isEmpty()) {
      return List.of(
          finding(
              Finding.Code.PLAN_INACTIVE,
              "La cuenta no tiene un plan activo. Actívelo o renuévelo en Factus."));
    }
    List<Finding> findings = new ArrayList<>();
    active.forEach(plan -> inspect(plan, findings));
    return findings;
  }

  private void inspect(Plan plan, List<Finding> findings) {
    Instant expires = plan.expiresAt();
    if (expires != null && expires.isBefore(now.plus(limits.expiring()))) {
      findings.add(
          finding(
              Finding.Code.PLAN_EXPIRING,
              "El plan %s vence el %s. Renuévelo en Factus.".formatted(plan.name(), expires)));
    }
    Long left = plan.left();
    Long quota = plan.quota();
    if (left != null && left <= 0) {
      findings.add(
          finding(
              Finding.Code.PLAN_EXHAUSTED,
              "El plan %s no tiene más documentos. Compre más en Factus.".formatted(plan.name())));
    } else if (left != null && quota != null && limits.isNearlyUsed(left, quota)) {
      findings.add(
          finding(
              Finding.Code.PLAN_NEARLY_USED,
              "Al plan %s le quedan %d documentos. Compre más en Factus."
                  .formatted(plan.name(), left)));
    }
  }

  private static Finding finding(Finding.Code code, String text) {
    return new Finding(code, null, text);
  }
}
