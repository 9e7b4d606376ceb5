package co.acuse.dian.document;

/** Who bears the risk of the transport (list TipoEntrega); the code is the name. */
public enum Incoterm {
  CFR,
  CIF,
  CIP,
  CPT,
  DAP,
  DAT,
  DDP,
  EXW,
  FAS,
  FCA,
  FOB
}
