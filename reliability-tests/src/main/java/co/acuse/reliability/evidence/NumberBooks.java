package co.acuse.reliability.evidence;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What it takes to judge the numbers of a run: what tills were told, what ledger and audit say, and
 * what the simulated DIAN holds.
 */
public record NumberBooks(
    List<Post> posts,
    List<LedgerDocument> documents,
    List<FrozenDocument> frozen,
    List<InvoiceStatus> invoices,
    List<DianDocument> held) {

  public NumberBooks {
    posts = List.copyOf(posts);
    documents = List.copyOf(documents);
    frozen = List.copyOf(frozen);
    invoices = List.copyOf(invoices);
    held = List.copyOf(held);
  }

  /**
   * Reads them from what is running.
   *
   * @param dir the run's directory
   */
  public static NumberBooks read(Path dir) {
    Run run = JsonLines.MAPPER.readValue(dir.resolve("run.json").toFile(), Run.class);
    List<LedgerDocument> documents = new ArrayList<>();
    List<FrozenDocument> frozen = new ArrayList<>();
    List<InvoiceStatus> invoices = new ArrayList<>();
    try (DatabaseReader database = DatabaseReader.open(run, dir)) {
      LedgerTables ledger = new LedgerTables(database);
      ledger.documents(documents::add);
      ledger.frozen(frozen::add);
      new AuditTables(database).invoices(invoices::add);
    }
    List<DianDocument> held = new ArrayList<>();
    try (HttpClient http = HttpClient.newHttpClient()) {
      run.simulators()
          .forEach(admin -> new ProviderReader(http, admin, 0).dianDocuments(held::add));
    }
    return new NumberBooks(ToldReader.read(dir), documents, frozen, invoices, held);
  }
}
