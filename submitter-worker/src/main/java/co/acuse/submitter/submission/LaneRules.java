package co.acuse.submitter.submission;

/** How a provider takes the documents of one issuer and family. */
public record LaneRules(int maxInFlight, boolean pendingHoldsLane) {
  public LaneRules {
    if (maxInFlight < 1) {
      throw new IllegalArgumentException("a lane carries at least one document");
    }
  }
}
