package co.acuse.standalone.samples;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds what the audit says of an issuer against what the simulator itself remembers. */
record Books(String audit, ProviderBooks provider, String key, String issuer) {

  private static final Duration GLANCE = Duration.ofMillis(250);
  private static final Duration CATCHES_UP = Duration.ofSeconds(15);

  /** What both sides must say alike of a document. */
  private record Entry(String number, String uniqueCode, String total) {}

  /** Waits until no invoice is in progress, then compares; prints what differs. */
  boolean agree(Duration patience, PrintStream out) {
    long giveUpAt = System.nanoTime() + patience.toNanos();
    while (!pages("&status=PROCESANDO").isEmpty()) {
      if (System.nanoTime() > giveUpAt) {
        out.println("Invoices are still in progress after " + patience.toSeconds() + " s.");
        return false;
      }
      pause();
    }
    List<String> faults = differencesThatStay();
    faults.forEach(out::println);
    if (faults.isEmpty()) {
      out.println(
          "The simulator and the audit agree on the number, CUFE and total of all "
              + pages("&status=SUCCESS").size()
              + " documents issued so far.");
    }
    return faults.isEmpty();
  }

  /** The audit reads two topics: of one it may know the end before it knows the other's total. */
  private List<String> differencesThatStay() {
    long giveUpAt = System.nanoTime() + CATCHES_UP.toNanos();
    List<String> faults = differences();
    while (!faults.isEmpty() && System.nanoTime() < giveUpAt) {
      pause();
      faults = differences();
    }
    return faults;
  }

  private List<String> differences() {
    List<String> faults = new ArrayList<>();
    Map<String, Entry> held = held(faults);
    Map<String, Entry> told = new HashMap<>();
    for (JsonNode invoice : pages("&status=SUCCESS")) {
      told.put(
          provider.nameOf(invoice),
          new Entry(
              invoice.path("number").asString(""),
              invoice.path("uniqueCode").asString(""),
              provider.totalOf(invoice)));
    }
    Set<String> all = new HashSet<>(held.keySet());
    all.addAll(told.keySet());
    for (String document : all) {
      if (!Objects.equals(held.get(document), told.get(document))) {
        faults.add(
            document
                + ": the provider holds "
                + held.get(document)
                + ", the audit tells "
                + told.get(document));
      }
    }
    return faults;
  }

  private Map<String, Entry> held(List<String> faults) {
    Map<String, Entry> held = new HashMap<>();
    Set<String> numbers = new HashSet<>();
    for (ProviderBooks.Held document : provider.issued(issuer)) {
      if (!numbers.add(document.number())) {
        faults.add("The number " + document.number() + " was given twice.");
      }
      held.put(
          document.name(), new Entry(document.number(), document.uniqueCode(), document.total()));
    }
    return held;
  }

  private List<JsonNode> pages(String filter) {
    List<JsonNode> rows = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          Json.get(audit + "/api/v1/invoices?limit=200&issuer=" + issuer + filter + cursor, key)
              .body();
      page.path("items").forEach(rows::add);
      String next = page.path("next").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return rows;
  }

  private static void pause() {
    try {
      Thread.sleep(GLANCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the invoices to end", e);
    }
  }
}
