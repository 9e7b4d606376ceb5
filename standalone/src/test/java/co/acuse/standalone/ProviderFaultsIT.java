package co.acuse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.testplatform.WithPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Everything that Factus can do wrong, for each kind of document, under both values of each of the
 * points that its documentation leaves open; every case has an issuer of its own.
 */
@WithPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderFaultsIT {

  private static final boolean LONG = Boolean.getBoolean("acuse.test.long");
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final List<String> TYPES = List.of("INVOICE", "CREDIT_NOTE", "DEBIT_NOTE");

  /**
   * The value of each open point that is not the simulator's default; the empty one is all
   * defaults.
   */
  private static final List<Map<String, Object>> OPEN_POINTS =
      List.of(
          Map.of(),
          Map.of("ownPending", "CONFLICT"),
          Map.of("ownRejected", "REVALIDATE"),
          Map.of("lockScope", "RANGE"),
          Map.of("lockOrder", "BEFORE_FIELDS"),
          Map.of("sameReference", "REJECT_DUPLICATE"),
          Map.of("rejectionAnswer", "CREATED"),
          Map.of("reuseRejectedNumber", true),
          Map.of("creditNoteWrapper", "NESTED"),
          Map.of("emptyErrors", "ARRAY"),
          Map.of("errorsShape", "ARRAY"),
          Map.of("fieldErrors", "LARAVEL"),
          Map.of("conflictShape", "ERRORS_LIST"),
          Map.of("deleteStatus", 204),
          Map.of("rotateRefreshToken", false),
          Map.of("filterMatch", "PARTIAL"),
          Map.of("invalidGrantStatus", 401));

  private Pipeline pipeline;

  @BeforeAll
  void start(@TempDir Path folder) {
    pipeline = Pipeline.start(folder);
    pipeline.worker(Map.of());
  }

  @AfterAll
  void stop() {
    pipeline.close();
  }

  /** A fault by the prefix that causes it, and how the document must end. */
  private record Fault(String prefix, String end) {}

  private static final List<Fault> FAULTS =
      List.of(
          new Fault("SIM-STORE-HANG-20-", "SUCCESS"),
          new Fault("SIM-STORE-RESET-", "SUCCESS"),
          new Fault("SIM-STORE-5XX-", "SUCCESS"),
          new Fault("SIM-STORE-RESET-SIM-LAG-2-", "SUCCESS"),
          new Fault("SIM-429-1-", "SUCCESS"),
          new Fault("SIM-401ONCE-", "SUCCESS"),
          new Fault("SIM-503HTML-", "SUCCESS"),
          new Fault("SIM-PENDING-3-", "SUCCESS"),
          new Fault("SIM-REJECT-FAJ43b-xall-", "FAILED"),
          new Fault("SIM-REJECT422-FAK24-xall-", "FAILED"));

  /** One document in one case. */
  private record Case(
      String nit, String type, String reference, Fault fault, Map<String, Object> point) {}

  @Test
  void eachFaultEndsInTheRightStatusWithOneDocumentOrNone() {
    List<Case> cases = cases();
    prepare(cases);
    List<Till.Accepted> posted = new ArrayList<>();
    for (Case one : cases) {
      posted.add(pipeline.till().accepted(document(one)));
    }
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      JsonNode end = pipeline.till().end(posted.get(i), PATIENCE);
      faults.addAll(faults(cases.get(i), posted.get(i), end));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aForeignDocumentInTheWayIsWaitedForAndNeverDeleted() {
    List<Till.Accepted> posted = new ArrayList<>();
    for (int i = 0; i < TYPES.size(); i++) {
      String nit = "90050000" + i;
      pipeline.issuer(nit, Map.of("rateLimited", false));
      if (i > 0) {
        pipeline.till().accepted(Sales.sale(nit, "BASE"));
      }
    }
    for (int i = 0; i < TYPES.size(); i++) {
      String nit = "90050000" + i;
      if (i > 0) {
        await()
            .atMost(PATIENCE)
            .until(() ->
                !pipeline.till().search("status=SUCCESS&reference=BASE&issuer=" + nit).isEmpty());
      }
      pipeline
          .factus()
          .foreignDocument(
              nit, family(TYPES.get(i)), "PENDING", Map.of("reference", "FOREIGN", "seconds", 30));
      posted.add(
          pipeline
              .till()
              .accepted(
                  document(new Case(nit, TYPES.get(i), "BLOCKED", FAULTS.getFirst(), Map.of()))));
    }
    for (int i = 0; i < TYPES.size(); i++) {
      assertThat(pipeline.till().end(posted.get(i), PATIENCE).path("status").asString(""))
          .isEqualTo("SUCCESS");
      assertThat(pipeline.factus().deletes("90050000" + i, "FOREIGN")).isZero();
      assertThat(pipeline.factus().documents("90050000" + i, "BLOCKED")).hasSize(1);
    }
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Map<String, Object> point : OPEN_POINTS) {
      for (Fault fault : FAULTS) {
        for (String type : TYPES) {
          if (LONG || point.isEmpty() || isTelling(fault, type)) {
            String nit = String.valueOf(900_400_000 + cases.size());
            cases.add(new Case(nit, type, fault.prefix() + "A1", fault, point));
          }
        }
      }
    }
    return cases;
  }

  /** Every day the open points are tried with what depends on them; the long run tries all. */
  private static boolean isTelling(Fault fault, String type) {
    return type.equals("INVOICE")
        && Stream.of("SIM-STORE-RESET-SIM-LAG", "SIM-PENDING", "SIM-REJECT-")
            .anyMatch(fault.prefix()::startsWith);
  }

  private void prepare(List<Case> cases) {
    for (Case one : cases) {
      Map<String, Object> switches = new HashMap<>(one.point());
      switches.put("rateLimited", false);
      pipeline.factus().account(one.nit(), switches);
    }
    pipeline.known(cases.stream().map(Case::nit).toList());
    for (Case one : cases) {
      if (!one.type().equals("INVOICE")) {
        pipeline.till().accepted(Sales.sale(one.nit(), "BASE"));
      }
    }
  }

  private static String document(Case one) {
    return one.type().equals("INVOICE")
        ? Sales.sale(one.nit(), one.reference())
        : Sales.note(one.nit(), one.type(), one.reference(), "BASE");
  }

  private static String family(String type) {
    return switch (type) {
      case "INVOICE" -> "bills";
      case "CREDIT_NOTE" -> "credit-notes";
      default -> "debit-notes";
    };
  }

  /** What is wrong with how a case ended; nothing when it is as it must be. */
  private List<String> faults(Case one, Till.Accepted post, JsonNode end) {
    List<String> faults = new ArrayList<>();
    String status = end.path("status").asString("");
    if (!status.equals(one.fault().end())) {
      faults.add(
          one
              + " ended "
              + status
              + " "
              + end.path("cause").asString("")
              + " "
              + end.path("errorText").asString(""));
    }
    List<JsonNode> documents = pipeline.factus().documents(one.nit(), one.reference());
    long validated =
        documents.stream()
            .filter(held -> held.path("state").asString("").equals("VALIDATED"))
            .count();
    long unvalidated =
        documents.stream()
            .filter(held ->
                Stream.of("PENDING", "REJECTED").anyMatch(held.path("state").asString("")::equals))
            .count();
    if (validated != (one.fault().end().equals("SUCCESS") ? 1 : 0) || unvalidated != 0) {
      faults.add(one + ": the provider holds " + documents);
    }
    long deletes = pipeline.factus().deletes(one.nit(), one.reference());
    if (deletes != (one.fault().end().equals("FAILED") ? 1 : 0)) {
      faults.add(one + ": " + deletes + " DELETEs");
    }
    long seen = pipeline.factus().submitting(one.nit(), one.reference());
    long told = end.path("attempts").asLong(-1);
    if (seen != told) {
      faults.add(one + ": " + told + " attempts told, " + seen + " submitting requests seen");
    }
    // An attempt that certainly never left is told again under its number.
    Set<Integer> started = new HashSet<>();
    for (JsonNode event : pipeline.till().invoice(post.invoiceId()).path("timeline")) {
      if (event.path("type").asString("").equals("AttemptStarted")) {
        started.add(event.path("attempt").asInt(0));
      }
    }
    if (started.size() != seen) {
      faults.add(one + ": the timeline has the attempts " + started + ", " + seen + " were seen");
    }
    return faults;
  }
}
