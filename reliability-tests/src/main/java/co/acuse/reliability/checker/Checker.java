package co.acuse.reliability.checker;

import co.acuse.reliability.evidence.Evidence;
import java.util.List;

/**
 * Decides every invariant from the evidence alone: what tills were told, what the provider itself
 * remembers, and what database and topics hold. It shares no code with what it judges.
 */
public final class Checker {

  private Checker() {}

  /** Judges a run. */
  public static Verdict check(Evidence evidence) {
    Scene scene = Scene.of(evidence);
    return verdict(scene, new Findings(scene));
  }

  /**
   * Judges a run after every topic was read again from its beginning: as {@link #check(Evidence)}
   * what there is now, and nothing may be different from before (I11).
   */
  public static Verdict check(Evidence before, Evidence after) {
    Scene scene = Scene.of(after);
    Findings findings = new Findings(scene);
    Compared.judge(before, after, findings);
    return verdict(scene, findings);
  }

  private static Verdict verdict(Scene scene, Findings findings) {
    SaleFiles files = SaleFiles.of(scene.evidence);
    List<Rule> rules =
        List.of(
            new KnownToAudit(),
            new ComesToAnEnd(),
            new IssuedOnce(),
            new SuccessHasItsDocument(),
            new FailureHasNone(),
            new DeletedWithCare(),
            new IssuedAsPosted(files),
            new SignedInContingency(),
            new CountedOnce(),
            new LegalPaths(),
            new RecordedBeforeSent(),
            new ProjectionFollows());
    files.all().forEach(file -> rules.forEach(rule -> rule.judge(file, scene, findings)));
    ComesToAnEnd.judgeOutbox(scene, findings);
    LegalPaths.judgeOutbox(scene, findings);
    WithinTheLimit.judge(scene, findings);
    NumbersAtDian.judge(scene, findings);
    StepsStruck.judge(scene, findings);
    return new Verdict(
        findings.violations(), new Tally(scene.evidence, files).figures(findings.counts()));
  }
}
