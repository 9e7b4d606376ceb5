package co.acuse.factus.http;

import org.jspecify.annotations.Nullable;

/** An outcome with the rate headers that came with it. */
record Exchanged(HttpOutcome outcome, @Nullable RateHeaders rate) {

  static Exchanged answered(int status, BoundedBody body, RateHeaders rate) {
    return new Exchanged(
        new HttpOutcome.Answer(status, body.text(), body.problem(), rate.pause()), rate);
  }

  static Exchanged failed(Exception failure, SendAttempt attempt, @Nullable Integer status) {
    return new Exchanged(NetworkFailures.classify(failure, attempt, status), null);
  }
}
