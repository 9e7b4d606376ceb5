package co.acuse.submitter.restore;

import co.acuse.contracts.Topics;
import co.acuse.contracts.lifecycle.LifecycleMessage;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.submitter.command.Command;
import co.acuse.submitter.command.ExitStatus;
import co.acuse.submitter.submission.Ledger;
import co.acuse.submitter.submission.Retelling;
import co.acuse.submitter.submission.Submissions;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * {@code --restore-ledger}: after the ledger came back from a copy. It may be ended at any point
 * and given again; workers lease nothing until it has come to its end.
 */
final class RestoreLedgerCommand implements Command {

  static final String OPTION = "restore-ledger";

  private final Ledger ledger;
  private final Submissions submissions;
  private final RestoredLedger copy;
  private final Retelling retelling;
  private final TopicToEnd topics;
  private final IntakeGroup group;
  private final OwnNumbers numbers;

  RestoreLedgerCommand(
      Ledger ledger,
      Submissions submissions,
      RestoredLedger copy,
      Retelling retelling,
      TopicToEnd topics,
      IntakeGroup group,
      OwnNumbers numbers) {
    this.ledger = ledger;
    this.submissions = submissions;
    this.copy = copy;
    this.retelling = retelling;
    this.topics = topics;
    this.group = group;
    this.numbers = numbers;
  }

  @Override
  public ExitStatus run(List<String> values, PrintStream out) {
    topics.require(Topics.SUBMISSIONS);
    topics.require(Topics.LIFECYCLE);
    if (numbers.forbid(copy.toldNumbersFirst(), out) || areWorkersAlive(out)) {
      return ExitStatus.NOT_DONE;
    }
    out.println("Ningún trabajador está vivo. Época nueva, mayor que todas las anteriores.");
    long accepted = topics.read(Topics.SUBMISSIONS, new SubmissionRecovery(submissions)::take);
    out.printf("%s: %d envíos leídos hasta el final.%n", Topics.SUBMISSIONS, accepted);
    EventRecovery events = new EventRecovery(ledger, copy, retelling);
    long told = topics.read(Topics.LIFECYCLE, batch -> events.take(messages(batch)));
    events.end();
    tellEvents(events, told, out);
    if (numbers.forbid(events, out)) {
      return ExitStatus.NOT_DONE;
    }
    numbers.freeUntold(copy);
    tellDoubts(events.doubt().values(), out);
    group.readFromTheStart();
    out.printf("El grupo %s leerá desde el principio.%n", group.name());
    copy.finish();
    return conclude(events, out);
  }

  private boolean areWorkersAlive(PrintStream out) {
    List<String> members = group.members();
    if (!members.isEmpty()) {
      out.printf(
          "No se hizo nada: el grupo %s todavía tiene lectores en %s.%n", group.name(), members);
      out.println("Detenga todos los trabajadores. Uno que murió sale del grupo en un minuto.");
      return true;
    }
    List<RestoredLedger.Holder> holders = copy.begin();
    holders.forEach(holder ->
        out.printf(
            "No se hizo nada: %s tiene %d emisores, por %d s más.%n",
            holder.name(), holder.issuers(), holder.left().toSeconds()));
    if (!holders.isEmpty()) {
      out.println("Detenga todos los trabajadores; si ya lo están, repita cuando pase ese tiempo.");
    }
    return !holders.isEmpty();
  }

  private static List<LifecycleMessage> messages(List<ConsumerRecord<byte[], byte[]>> batch) {
    return batch.stream().map(RestoreLedgerCommand::message).flatMap(Optional::stream).toList();
  }

  private static Optional<LifecycleMessage> message(ConsumerRecord<byte[], byte[]> record) {
    return switch (Wire.decodeLifecycle(record.value(), KafkaRecords.headers(record))) {
      case Decoded.Understood<LifecycleMessage>(var message) -> Optional.of(message);
      case Decoded.Undecodable<LifecycleMessage> _ -> Optional.empty();
    };
  }

  private static void tellEvents(EventRecovery events, long told, PrintStream out) {
    out.printf(
        "%s: %d eventos leídos hasta el final; %d no estaban en la copia.%n",
        Topics.LIFECYCLE, told, events.taken());
    out.printf(
        "Eventos de la copia sin publicar: %d por publicar, %d descartados.%n",
        events.untold(), events.dropped());
  }

  private static void tellDoubts(Collection<Instant> asked, PrintStream out) {
    out.printf(
        "%d documentos sin terminar: se preguntará por cada uno antes de enviarlo.%n",
        asked.size());
    asked.stream()
        .max(Instant::compareTo)
        .ifPresent(from ->
            out.printf("Nada de ellos sale antes de %s.%n", from.truncatedTo(ChronoUnit.SECONDS)));
  }

  private static ExitStatus conclude(EventRecovery events, PrintStream out) {
    out.println("Hecho. Inicie los trabajadores.");
    if (events.gaps() == 0 && events.unknown() == 0) {
      return ExitStatus.ALL_WELL;
    }
    out.printf(
        "POR REVISAR: a %d documentos les faltan eventos y %d no tienen envío: la copia es más"
            + " vieja que lo que Kafka conserva.%n",
        events.gaps(), events.unknown());
    return ExitStatus.NEEDS_ATTENTION;
  }
}
