package co.acuse.reliability.plan;

import java.util.ArrayList;
import java.util.List;

/** The sellers: a few large ones, many small ones, none larger than its account can carry. */
final class Issuers {

  private static final long FIRST_NIT = 900_300_001;

  /** A document costs three requests when all goes well; the rest is for what goes wrong. */
  private static final int REQUESTS_PER_DOCUMENT = 7;

  private Issuers() {}

  static List<Issuer> draw(Scale scale, Chance chance) {
    double[] sizes = new double[scale.issuers()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.exp(chance.bell());
    }
    double[] shares = capped(sizes, largestShare(scale));
    List<Issuer> issuers = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      boolean atDian = i >= shares.length - scale.atDian();
      issuers.add(new Issuer(String.valueOf(FIRST_NIT + i), shares[i], atDian));
    }
    return issuers;
  }

  private static double largestShare(Scale scale) {
    double documentsPerMinute = scale.documents() / (scale.load().toMillis() / 60_000.0);
    double affordable = (double) scale.limitPerMinute() / REQUESTS_PER_DOCUMENT;
    return Math.max(affordable / documentsPerMinute, 1.5 / scale.issuers());
  }

  /** What the large ones may not have goes to all others, until nobody has too much. */
  private static double[] capped(double[] sizes, double most) {
    double[] shares = sizes.clone();
    for (int round = 0; round < 100; round++) {
      double sum = 0;
      for (double share : shares) {
        sum += share;
      }
      for (int i = 0; i < shares.length; i++) {
        shares[i] = Math.min(shares[i] / sum, most);
      }
    }
    return shares;
  }
}
