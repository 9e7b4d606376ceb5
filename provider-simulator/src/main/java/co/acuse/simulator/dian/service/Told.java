package co.acuse.simulator.dian.service;

import co.acuse.simulator.dian.answers.DianResponse;
import co.acuse.simulator.dian.answers.UploadResponse;
import co.acuse.simulator.dian.reception.Judged;
import co.acuse.simulator.dian.soap.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result before it is put into an envelope.
 *
 * @param verdict in a word, for the ledger
 * @param result the result's element in XML
 * @param document the id of the document that was stored, or found alone
 */
record Told(String verdict, String result, @Nullable Long document) {

  static Told of(String verdict, String result) {
    return new Told(verdict, result, null);
  }

  static Told of(Operation operation, Judged judged) {
    return new Told(judged.verdict(), judged.answer().toResult(operation), judged.document());
  }

  static Told of(Operation operation, UploadResponse upload) {
    String verdict = upload.zipKey() == null ? "UPLOAD_REFUSED" : "UPLOADED";
    return of(verdict, upload.toResult(operation));
  }

  static Told of(Operation operation, DianResponse answer) {
    return of(verdict(answer), answer.toResult(operation));
  }

  static Told of(Operation operation, List<DianResponse> all) {
    return of(verdict(all.getFirst()), DianResponse.toResult(operation, all));
  }

  private static String verdict(DianResponse answer) {
    return switch (answer.code()) {
      case "00" -> "ACCEPTED";
      case "99" -> "REJECTED";
      case "66" -> "UNKNOWN";
      case "98", "" -> "PENDING";
      default -> "CODE_" + answer.code();
    };
  }
}
