package co.acuse.simulator.dian.service;

import co.acuse.simulator.dian.answers.DianResponse;
import co.acuse.simulator.dian.answers.UploadResponse;
import co.acuse.simulator.dian.batches.Batches;
import co.acuse.simulator.dian.faults.Fault;
import co.acuse.simulator.dian.faults.FaultKind;
import co.acuse.simulator.dian.faults.FaultPlan;
import co.acuse.simulator.dian.faults.Target;
import co.acuse.simulator.dian.reception.Judged;
import co.acuse.simulator.dian.reception.Reception;
import co.acuse.simulator.dian.reception.Submission;
import co.acuse.simulator.dian.reception.SubmittedFile;
import co.acuse.simulator.dian.soap.Operation;
import co.acuse.simulator.dian.ubl.UblDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends documents on their way, with the faults that are ordered for them. */
public final class Submissions {

  private final Reception reception;
  private final Batches batches;
  private final FaultPlan faults;

  public Submissions(Reception reception, Batches batches, FaultPlan faults) {
    this.reception = reception;
    this.batches = batches;
    this.faults = faults;
  }

  Judged one(Submission submission, String caller) {
    return switch (submission) {
      case Submission.Broken(String text) -> notTaken(text);
      case Submission.Files(List<SubmittedFile> files) ->
          files.size() == 1
              ? one(files.getFirst(), caller)
              : notTaken("El método síncrono solo puede recibir un documento.");
    };
  }

  private Judged one(SubmittedFile file, String caller) {
    List<Fault> struck = faults(Operation.SEND_BILL_SYNC, file);
    if (struck.stream().anyMatch(fault -> fault.kind() == FaultKind.BATCH_FOREVER)) {
      // Somebody has uploaded the very same before, and that upload is not decided.
      batches.upload(new Submission.Files(List.of(file)), caller, null, _ -> struck);
    }
    return reception.receive(file, caller, struck);
  }

  UploadResponse many(Submission submission, String caller, @Nullable String testSet) {
    Operation operation =
        testSet == null ? Operation.SEND_BILL_ASYNC : Operation.SEND_TEST_SET_ASYNC;
    return batches.upload(submission, caller, testSet, file -> faults(operation, file));
  }

  private static Judged notTaken(String text) {
    return new Judged(DianResponse.notTaken(text), "BAD_PACKAGE", null);
  }

  private List<Fault> faults(Operation operation, SubmittedFile file) {
    return file.document()
        .map(found -> faults.verdict(targetOf(operation, found)))
        .orElseGet(List::of);
  }

  /** What faults may strike of a document that is sent. */
  public static Target targetOf(Operation operation, UblDocument document) {
    return new Target(
        operation, document.issuer().identification(), document.number(), document.key());
  }
}
