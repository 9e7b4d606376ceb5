package co.acuse.reliability.plan;

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

  private static final int TOTAL_WEIGHT = totalWeight();

  private final int weight;

  SaleKind(int weight) {
    this.weight = weight;
  }

  static SaleKind draw(Chance chance) {
    int left = chance.between(0, TOTAL_WEIGHT - 1);
    for (SaleKind kind : values()) {
      left -= kind.weight;
      if (left < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("the weights do not add up");
  }

  private static int totalWeight() {
    int sum = 0;
    for (SaleKind kind : values()) {
      sum += kind.weight;
    }
    return sum;
  }
}
