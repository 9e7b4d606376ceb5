package co.acuse.reliability.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws what all tills do in the course of a run. */
final class Day {

  private static final double NOTES = 8;
  private static final double INBOX = 10;
  private static final double PROVIDER_FAULTS = 10;
  private static final int REMEMBERED_SALES = 40;

  private final Scale scale;
  private final List<Issuer> issuers;
  private final Chance chance;
  private final Chance contents;
  private final String run;
  private final List<PlannedPost> posts = new ArrayList<>();
  private final Map<String, List<String>> sold = new HashMap<>();

  Day(long seed, Scale scale, List<Issuer> issuers) {
    this.scale = scale;
    this.issuers = issuers;
    this.chance = Chance.of(seed, "posts");
    this.contents = Chance.of(seed, "contents");
    this.run = Long.toUnsignedString(seed, 36);
  }

  List<PlannedPost> posts() {
    for (int i = 0; i < scale.documents(); i++) {
      document(i);
    }
    posts.sort(Comparator.comparing(PlannedPost::at).thenComparingInt(PlannedPost::number));
    return posts;
  }

  private void document(int index) {
    Duration at = moment(index);
    String issuer = issuer();
    List<String> before = sold.computeIfAbsent(issuer, _ -> new ArrayList<>());
    if (index < ProviderOrder.all().size()) {
      sale(at, issuer, index, before);
    } else if (chance.happens(1)) {
      add(at, issuer, Purpose.FAULTY, "INVOICE", plain(index));
    } else if (!before.isEmpty() && chance.happens(NOTES)) {
      note(at, issuer, index, before);
    } else if (chance.happens(3)) {
      corrected(at, issuer, index);
    } else {
      sale(at, issuer, index, before);
    }
  }

  /** Evenly, give or take. */
  private Duration moment(int index) {
    double part = (index + chance.fraction()) / scale.documents();
    return Duration.ofMillis((long) (part * scale.load().toMillis()));
  }

  private String issuer() {
    double left = chance.fraction();
    for (Issuer issuer : issuers) {
      left -= issuer.share();
      if (left < 0) {
        return issuer.nit();
      }
    }
    return issuers.getLast().nit();
  }

  private void sale(Duration at, String issuer, int index, List<String> before) {
    String reference = reference(index);
    PlannedPost sale = add(at, issuer, Purpose.SALE, "INVOICE", reference);
    before.add(reference);
    if (before.size() > REMEMBERED_SALES) {
      before.removeFirst();
    }
    again(sale);
    if (chance.happens(1.5)) {
      add(later(at, 1, 60), issuer, Purpose.CONFLICT, "INVOICE", reference);
    }
  }

  private void note(Duration at, String issuer, int index, List<String> before) {
    String type = chance.happens(70) ? "CREDIT_NOTE" : "DEBIT_NOTE";
    String reference = reference(index);
    DocumentBody body = body(issuer, type, reference);
    if (chance.happens(10)) {
      NoteContents.periodNote(body, contents);
    } else {
      NoteContents.note(body, contents, chance.oneOf(before));
    }
    again(add(at, issuer, Purpose.NOTE, type, reference, body.json().toString()));
  }

  private void corrected(Duration at, String issuer, int index) {
    String reference = ProviderOrder.rejectionOfTheFirst(chance) + plain(index);
    add(at, issuer, Purpose.SALE, "INVOICE", reference);
    add(later(at, 5, 40), issuer, Purpose.CORRECTION, "INVOICE", reference);
  }

  private void again(PlannedPost first) {
    if (chance.happens(0.5)) {
      repeat(first, first.at(), 20);
    } else if (chance.happens(5)) {
      repeat(first, later(first.at(), 0, 90), chance.between(1, 3));
    }
  }

  /** The first documents ask for every provider fault in turn. */
  private String reference(int index) {
    List<String> orders = ProviderOrder.all();
    if (index < orders.size()) {
      return orders.get(index) + plain(index);
    }
    return chance.happens(PROVIDER_FAULTS) ? chance.oneOf(orders) + plain(index) : plain(index);
  }

  private String plain(int index) {
    return run + '-' + index;
  }

  private Duration later(Duration at, int leastSeconds, int mostSeconds) {
    Duration then = at.plusMillis(chance.between(leastSeconds * 1000, mostSeconds * 1000));
    return then.compareTo(scale.load()) < 0 ? then : scale.load();
  }

  private DocumentBody body(String issuer, String type, String reference) {
    DocumentBody body = new DocumentBody(issuer, type, reference);
    return isAtDian(issuer) ? body.order(reference) : body;
  }

  private boolean isAtDian(String nit) {
    return issuers.stream().anyMatch(issuer -> issuer.nit().equals(nit) && issuer.atDian());
  }

  private PlannedPost add(
      Duration at, String issuer, Purpose purpose, String type, String reference) {
    DocumentBody body = body(issuer, type, reference);
    SaleContents.fill(SaleKind.draw(isAtDian(issuer), contents), body, contents);
    if (purpose == Purpose.FAULTY) {
      body.paid("CASH", Basket.money("1.00"));
    }
    return add(at, issuer, purpose, type, reference, body.json().toString());
  }

  private PlannedPost add(
      Duration at, String issuer, Purpose purpose, String type, String reference, String body) {
    Channel channel = chance.happens(INBOX) ? Channel.INBOX : Channel.HTTP;
    Manner manner =
        channel == Channel.HTTP && chance.happens(4) ? Manner.HANGS_UP : Manner.READS_THE_ANSWER;
    return keep(
        new PlannedPost(
            posts.size(), at, issuer, type, reference, purpose, channel, manner, 1, body));
  }

  private void repeat(PlannedPost first, Duration at, int copies) {
    Channel channel = chance.happens(INBOX) ? Channel.INBOX : Channel.HTTP;
    keep(
        new PlannedPost(
            posts.size(),
            at,
            first.issuer(),
            first.documentType(),
            first.reference(),
            Purpose.REPEAT,
            channel,
            Manner.READS_THE_ANSWER,
            copies,
            first.body()));
  }

  private PlannedPost keep(PlannedPost post) {
    posts.add(post);
    return post;
  }
}
