package co.acuse.reliability.checker;

/** Decides one invariant for one sale. */
interface Rule {

  void judge(SaleFile file, Scene scene, Findings findings);
}
