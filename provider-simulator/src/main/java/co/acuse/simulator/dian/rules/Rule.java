package co.acuse.simulator.dian.rules;

/** A part of the rules. */
interface Rule {

  void check(Examined examined, Findings findings);
}
