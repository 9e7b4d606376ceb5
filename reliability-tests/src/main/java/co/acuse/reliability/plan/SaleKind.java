package co.acuse.reliability.plan;

import java.util.List;

/** The sales that the neutral invoice knows and Factus takes, and how often each happens. */
enum SaleKind {
  STANDARD(40),
  NAMED_CUSTOMER(8),
  ON_CREDIT(8),
  TIP(8),
  EXCLUDED(4),
  MIXED_RATES(8),
  SHELF_PRICES(8),
  SEVERAL_PAYMENTS(5),
  WITHHOLDINGS(3),
  FOREIGN_CUSTOMER(2),
  MANDATE(1),
  TRANSPORT(1),
  HEALTH_WITH_CUFE(1),
  HEALTH_REPORT(1),
  HEALTH_WITHOUT_CONTRIBUTION(1),
  HEALTH_COLLECTION(1);

  private static final List<SaleKind> ALL = List.of(values());

  /** Those whose payments are what their lines add up to, and that UBL has elements for. */
  private static final List<SaleKind> AT_DIAN =
      List.of(STANDARD, NAMED_CUSTOMER, ON_CREDIT, TIP, EXCLUDED, MIXED_RATES);

  private final int weight;

  SaleKind(int weight) {
    this.weight = weight;
  }

  /** A kind that the provider of an issuer takes. */
  static SaleKind draw(boolean atDian, Chance chance) {
    List<SaleKind> kinds = atDian ? AT_DIAN : ALL;
    int left = chance.between(0, kinds.stream().mapToInt(kind -> kind.weight).sum() - 1);
    for (SaleKind kind : kinds) {
      left -= kind.weight;
      if (left < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("the weights do not add up");
  }
}
