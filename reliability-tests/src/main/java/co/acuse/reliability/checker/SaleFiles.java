package co.acuse.reliability.checker;

import co.acuse.reliability.evidence.Evidence;
import co.acuse.reliability.evidence.LifecycleRecord;
import co.acuse.reliability.evidence.Post;
import co.acuse.reliability.evidence.ProviderDocument;
import co.acuse.reliability.evidence.ProviderRequest;
import co.acuse.reliability.evidence.Sale;
import co.acuse.reliability.evidence.SubmissionRecord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sorts the evidence by sales. */
final class SaleFiles {

  private static final Map<String, String> FAMILIES =
      Map.of("bills", "INVOICE", "credit-notes", "CREDIT_NOTE", "debit-notes", "DEBIT_NOTE");

  private final Map<UUID, SaleFile> files = new LinkedHashMap<>();
  private final Map<String, String> issuers;

  private SaleFiles(Map<String, String> issuers) {
    this.issuers = issuers;
  }

  static SaleFiles of(Evidence evidence) {
    SaleFiles files = new SaleFiles(evidence.run().accounts());
    evidence.posts().forEach(files::add);
    evidence.submissions().forEach(files::add);
    evidence.lifecycle().forEach(files::add);
    files.addAudit(evidence.audit());
    files.addLedger(evidence.ledger());
    evidence.provider().documents().forEach(files::add);
    evidence.provider().requests().forEach(files::add);
    files.all().forEach(SaleFile::sort);
    return files;
  }

  Collection<SaleFile> all() {
    return files.values();
  }

  Optional<SaleFile> find(Sale sale) {
    return Optional.ofNullable(files.get(Identities.invoice(sale)));
  }

  private void add(Post post) {
    of(post.sale()).posts.add(post);
  }

  /** Filed under the id that the record claims; whether that is right is for a rule to say. */
  private void add(SubmissionRecord record) {
    SaleFile file = of(record.invoiceId(), null);
    file.submissions.add(record);
    if (file.sale == null) {
      file.sale = record.sale();
    }
  }

  private void add(LifecycleRecord record) {
    UUID invoice = record.invoiceId();
    if (invoice != null) {
      of(invoice, record.sale()).records.add(record);
    }
  }

  private void addAudit(Evidence.Audit audit) {
    audit
        .log()
        .forEach(row -> {
          UUID invoice = row.invoiceId();
          if (invoice != null) {
            of(invoice, null).log.add(row);
          }
        });
    audit.submissions().forEach(row -> of(row.invoiceId(), null).statuses.add(row));
    audit.invoices().forEach(row -> of(row.invoiceId(), row.sale()).status = row);
  }

  private void addLedger(Evidence.Ledger ledger) {
    ledger.documents().forEach(row -> of(row.invoiceId(), row.sale()).ledger = row);
    ledger.submissions().forEach(row -> of(row.invoiceId(), null).ledgerSubmissions.add(row));
    ledger.attempts().forEach(row -> of(row.invoiceId(), null).attempts.add(row));
  }

  private void add(ProviderDocument document) {
    String issuer = issuers.getOrDefault(document.account(), document.nit());
    of(new Sale(issuer, type(document.family()), document.reference())).documents.add(document);
  }

  private void add(ProviderRequest request) {
    String reference = request.reference();
    String account = request.account();
    if (reference != null && account != null && request.family() != null) {
      String issuer = issuers.getOrDefault(account, account);
      of(new Sale(issuer, type(request.family()), reference)).requests.add(request);
    }
  }

  private static String type(String family) {
    return FAMILIES.getOrDefault(family, family);
  }

  private SaleFile of(Sale sale) {
    return of(Identities.invoice(sale), sale);
  }

  private SaleFile of(UUID invoice, @Nullable Sale sale) {
    SaleFile file = files.computeIfAbsent(invoice, SaleFile::new);
    if (file.sale == null) {
      file.sale = sale;
    }
    return file;
  }
}
