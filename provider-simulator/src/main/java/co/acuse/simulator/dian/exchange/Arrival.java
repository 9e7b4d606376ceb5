package co.acuse.simulator.dian.exchange;

import co.acuse.simulator.dian.documents.DocumentStore;
import co.acuse.simulator.dian.documents.StoredDocument;
import co.acuse.simulator.dian.faults.Target;
import co.acuse.simulator.dian.reception.Submission;
import co.acuse.simulator.dian.service.Submissions;
import co.acuse.simulator.dian.soap.Incoming;
import co.acuse.simulator.dian.soap.Incoming.Call;
import co.acuse.simulator.dian.soap.Operation;
import co.acuse.simulator.dian.soap.SoapReader;
import co.acuse.simulator.dian.ubl.UblDocument;
import co.acuse.simulator.fiscal.Sha;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What arrived, and what it is about, before anybody asks whether it may. */
record Arrival(Incoming incoming, Optional<Submission> submission, Target target) {

  static Arrival read(String contentType, byte[] body, DocumentStore documents) {
    Incoming incoming = SoapReader.read(contentType, body);
    return switch (incoming) {
      case Incoming.Refused _ ->
          new Arrival(incoming, Optional.empty(), new Target(null, null, null, null));
      case Call call -> {
        Optional<Submission> submission =
            call.operation().isSending()
                ? call.bytes("contentFile").map(Submission::of)
                : Optional.empty();
        yield new Arrival(incoming, submission, target(call, submission, documents));
      }
    };
  }

  @Nullable Operation operation() {
    return target.operation();
  }

  /** The digest of the first document that is sent. */
  @Nullable String documentSha256() {
    return submission
        .flatMap(Submission::firstFile)
        .map(file -> Sha.sha256(file.file().bytes()))
        .orElse(null);
  }

  private static Target target(
      Call call, Optional<Submission> submission, DocumentStore documents) {
    Optional<UblDocument> sent = submission.flatMap(Submission::first);
    if (sent.isPresent()) {
      return Submissions.targetOf(call.operation(), sent.get());
    }
    String key = call.text("trackId");
    Optional<StoredDocument> asked = documents.ofKey(key);
    return new Target(
        call.operation(),
        asked.map(StoredDocument::nit).orElse(null),
        asked.map(StoredDocument::number).orElse(null),
        key.isEmpty() ? null : key);
  }
}
