package co.acuse.reliability.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many documents within moments, each the only one of its lane: an invoice and a note a seller. */
public final class Flood {

  private static final long FIRST_NIT = 900_500_001;

  private Flood() {}

  /**
   * Draws the documents.
   *
   * @param name begins every reference
   * @param documents twice as many as there are sellers
   * @param apart between one and the next
   */
  public static Plan of(long seed, String name, int documents, Duration apart) {
    Scale scale =
        new Scale(
            name,
            documents / 2,
            0,
            documents,
            apart.multipliedBy(documents).plusSeconds(1),
            0,
            0,
            80);
    List<Issuer> issuers = new ArrayList<>();
    for (int i = 0; i < scale.issuers(); i++) {
      issuers.add(new Issuer(String.valueOf(FIRST_NIT + i), 1.0 / scale.issuers(), false));
    }
    Chance chance = Chance.of(seed, name);
    List<PlannedPost> posts = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      String issuer = issuers.get(i % issuers.size()).nit();
      Duration at = apart.multipliedBy(i);
      posts.add(
          i < issuers.size()
              ? sale(i, at, issuer, name, chance)
              : note(i, at, issuer, name, chance));
    }
    Ebb none = new Ebb(scale.load(), scale.load(), scale.load());
    return new Plan(seed, scale, issuers, posts, none, List.of());
  }

  private static PlannedPost sale(
      int number, Duration at, String issuer, String name, Chance chance) {
    DocumentBody body = new DocumentBody(issuer, "INVOICE", name + '-' + number);
    SaleContents.fill(SaleKind.STANDARD, body, chance);
    return post(number, at, issuer, "INVOICE", Purpose.SALE, body);
  }

  /** Names a month, so that it waits for no invoice. */
  private static PlannedPost note(
      int number, Duration at, String issuer, String name, Chance chance) {
    DocumentBody body = new DocumentBody(issuer, "CREDIT_NOTE", name + '-' + number);
    NoteContents.periodNote(body, chance);
    return post(number, at, issuer, "CREDIT_NOTE", Purpose.NOTE, body);
  }

  private static PlannedPost post(
      int number, Duration at, String issuer, String type, Purpose purpose, DocumentBody body) {
    return new PlannedPost(
        number,
        at,
        issuer,
        type,
        body.json().path("referenceCode").asString(),
        purpose,
        Channel.HTTP,
        Manner.READS_THE_ANSWER,
        1,
        body.json().toString());
  }
}
