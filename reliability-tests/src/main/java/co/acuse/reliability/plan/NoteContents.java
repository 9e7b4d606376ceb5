package co.acuse.reliability.plan;

/** What notes say; their amounts are their own, the authority compares them with no invoice. */
final class NoteContents {

  private NoteContents() {}

  /** Names a sale by the till's reference, perhaps one that is still on its way. */
  static void note(DocumentBody body, Chance chance, String invoiceReference) {
    Basket basket = Basket.ordinary(chance, 2);
    body.corrects("2", invoiceReference).finalConsumer().lines(basket).paid("CASH", basket.total());
  }

  /** Names no sale but a month. */
  static void periodNote(DocumentBody body, Chance chance) {
    Basket basket = Basket.ordinary(chance, 1);
    body.json().putObject("correction").put("concept", "3");
    body.company().period().lines(basket).paid("TRANSFER", basket.total());
  }
}
