package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Message;
import java.util.Optional;

/** Looks after documents whose last submission has ended, and answers operators about them. */
final class LateLook {

  private final Adoption adoption;
  private final Endings endings;

  LateLook(Adoption adoption, Endings endings) {
    this.adoption = adoption;
    this.endings = endings;
  }

  Order found(DocumentFile file, HeldDocument held, Answer answer) {
    Dealings dealings = file.dealings();
    OperatorAction ordered = dealings.ordered;
    if (file.stage() == Stage.ISSUED || !held.full()) {
      countLook(dealings);
      return answered(file, "El proveedor lo tiene en estado " + held.state() + ".", answer);
    }
    Optional<SubmissionEntry> owner = adoption.owner(file, held);
    boolean deleting = file.stage() == Stage.REJECTED || file.stage() == Stage.DELETING;
    if (owner.isPresent()
        && held.state() == HeldDocument.State.REJECTED
        && (ordered == OperatorAction.DELETE || deleting)) {
      dealings.ordered = null;
      return adoption.judge(file, held, answer);
    }
    if (owner.isPresent() && held.state() == HeldDocument.State.VALIDATED) {
      dealings.ordered = null;
      return adoption.judge(file, held, answer);
    }
    file.standAt(Stage.FAILED);
    dealings.conflicted = true;
    dealings.lateChecks = Integer.MAX_VALUE;
    return answered(
        file,
        "El proveedor tiene, en estado %s, un documento de una venta que terminó fallida."
            .formatted(held.state()),
        answer);
  }

  Order notFound(DocumentFile file, Answer answer) {
    countLook(file.dealings());
    if (file.dealings().ordered == null) {
      endings.rest(file);
      return new Order.Nothing();
    }
    return answered(file, "El proveedor no lo tiene.", answer);
  }

  private static void countLook(Dealings dealings) {
    dealings.lateChecks = Math.min(dealings.lateChecks, Integer.MAX_VALUE - 1) + 1;
  }

  private Order answered(DocumentFile file, String text, Answer answer) {
    file.dealings().ordered = null;
    file.journal().alert(file.activeOrLast(), new Message("PROVIDER_SAYS", text), answer);
    endings.rest(file);
    return new Order.Nothing();
  }
}
