package co.acuse.simulator.factus.documents.fields;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.accounts.Switches;
import co.acuse.simulator.factus.documents.totals.Totals;
import co.acuse.simulator.factus.protocol.Bogota;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.ranges.NumberingRange;
import co.acuse.simulator.factus.ranges.Ranges;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Checks a request field by field, and names every fault at once. */
public final class RequestChecks {

  private static final String CONTINGENCY_RANGES = "30";

  private final Ranges ranges;
  private final InstantSource clock;

  public RequestChecks(Ranges ranges, InstantSource clock) {
    this.ranges = ranges;
    this.clock = clock;
  }

  /**
   * Checks a request.
   *
   * @param correctedExists whether the document that a note names exists and is validated
   */
  public CheckedRequest check(
      JsonNode request, Family family, Account account, boolean correctedExists) {
    FieldErrors errors = new FieldErrors();
    Form form = Form.root(request, errors);
    Switches switches = account.switches();
    HeaderFields.common(form, switches);
    header(form, family);
    corrected(form, family, correctedExists);
    party(form, family);
    String operation = Objects.requireNonNullElse(form.text("operation_type"), "10");
    new ItemFields(switches.unitCodes(), operation, !family.isPurchase()).check(form);
    PaymentFields.check(form, switches.dueDateOnCash());
    Optional<NumberingRange> range = range(form, family, account.id());
    Totals totals = Totals.of(request);
    if (errors.isEmpty() && isSumChecked(family, switches)) {
      PaymentFields.sum(form, totals);
    }
    return range.isPresent() && errors.isEmpty()
        ? new CheckedRequest.Sound(range.get(), totals)
        : new CheckedRequest.Faulty(errors.byPath());
  }

  /** The range that a request would get its number from, whatever else is wrong with it. */
  public Optional<NumberingRange> rangeOf(JsonNode request, Family family, Account account) {
    return range(Form.root(request, new FieldErrors()), family, account.id());
  }

  private static void header(Form form, Family family) {
    switch (family) {
      case BILL -> HeaderFields.bill(form);
      case CREDIT_NOTE -> HeaderFields.creditNote(form);
      case DEBIT_NOTE -> HeaderFields.debitNote(form);
      case ADJUSTMENT_NOTE -> HeaderFields.adjustmentNote(form);
      case SUPPORT_DOCUMENT -> {
        // Nothing of its own.
      }
    }
  }

  private static void corrected(Form form, Family family, boolean exists) {
    boolean named = form.text(correctedField(family)) != null;
    if (family.isNote() && named && !exists) {
      form.errors()
          .add(
              correctedField(family),
              family == Family.ADJUSTMENT_NOTE
                  ? "El documento soporte seleccionado no existe."
                  : "La factura seleccionada no existe.");
    }
  }

  /** The field in which a note names the document that it corrects. */
  public static String correctedField(Family family) {
    return family == Family.ADJUSTMENT_NOTE ? "support_document_number" : "bill_number";
  }

  private static void party(Form form, Family family) {
    String field = family.isPurchase() ? "provider" : "customer";
    boolean needed =
        family == Family.BILL
            || family == Family.SUPPORT_DOCUMENT
            || (family.isNote() && !family.isPurchase() && HeaderFields.isWithoutReference(form));
    if (needed && !form.has(field)) {
      form.missing(field);
    }
    form.object(field)
        .ifPresent(family.isPurchase() ? PartyFields::provider : PartyFields::customer);
  }

  private static boolean isSumChecked(Family family, Switches switches) {
    return switch (family) {
      case BILL -> true;
      case CREDIT_NOTE, DEBIT_NOTE -> switches.sumCheckOnNotes();
      case SUPPORT_DOCUMENT, ADJUSTMENT_NOTE -> switches.sumCheckOnSupport();
    };
  }

  private Optional<NumberingRange> range(Form form, Family family, String account) {
    boolean contingency = family == Family.BILL && "03".equals(form.text("document"));
    String kind = contingency ? CONTINGENCY_RANGES : family.rangeDocument();
    List<NumberingRange> usable = ranges.usable(account, kind, Bogota.today(clock));
    if (form.has("numbering_range_id")) {
      BigDecimal id = Json.number(form.node().path("numbering_range_id"));
      Optional<NumberingRange> named =
          usable.stream()
              .filter(range -> id != null && id.compareTo(BigDecimal.valueOf(range.id())) == 0)
              .findFirst();
      if (named.isEmpty()) {
        form.invalid("numbering_range_id");
      }
      return named;
    }
    if (usable.size() == 1) {
      return Optional.of(usable.getFirst());
    }
    if (usable.isEmpty()) {
      form.invalid("numbering_range_id");
    } else {
      form.missing("numbering_range_id");
    }
    return Optional.empty();
  }
}
