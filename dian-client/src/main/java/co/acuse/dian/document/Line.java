package co.acuse.dian.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line; its number is its place among the lines.
 *
 * @param owner only in mandates and transport
 * @param amount the line's value as given, without tax and after allowances
 * @param gift what it would cost if it is given away, else null
 * @param taxes none for excluded goods; a tax of 0.00 with its base for exempt ones
 * @param withholdings only in invoices
 */
public record Line(
    @Nullable LineOwner owner,
    List<String> notes,
    Quantity quantity,
    BigDecimal amount,
    @Nullable ReferencePrice gift,
    List<AllowanceCharge> allowanceCharges,
    List<TaxTotal> taxes,
    List<TaxTotal> withholdings,
    Item item,
    Price price) {

  public Line {
    notes.forEach(note -> Texts.refuseBlank(note, "A note of a line"));
    notes = List.copyOf(notes);
    amount = Amounts.money(amount, "The amount of a line");
    allowanceCharges = List.copyOf(allowanceCharges);
    taxes = TaxTotal.taxes(taxes);
    withholdings = TaxTotal.withholdings(withholdings);
  }

  /** A line whose price is for one of its units. */
  public static Builder of(Item item, Quantity quantity, BigDecimal price, BigDecimal amount) {
    return new Builder(item, quantity, price, amount);
  }

  /** Collects a line; what is not said is not written. */
  public static final class Builder {
    private final Item item;
    private final Quantity quantity;
    private final BigDecimal price;
    private final BigDecimal amount;
    private final List<String> notes = new ArrayList<>();
    private final List<AllowanceCharge> allowanceCharges = new ArrayList<>();
    private final List<TaxTotal> taxes = new ArrayList<>();
    private final List<TaxTotal> withholdings = new ArrayList<>();
    private @Nullable LineOwner owner;
    private @Nullable ReferencePrice gift;

    private Builder(Item item, Quantity quantity, BigDecimal price, BigDecimal amount) {
      this.item = item;
      this.quantity = quantity;
      this.price = price;
      this.amount = amount;
    }

    public Builder note(String value) {
      notes.add(value);
      return this;
    }

    public Builder allowanceCharge(AllowanceCharge value) {
      allowanceCharges.add(value);
      return this;
    }

    public Builder tax(TaxTotal value) {
      taxes.add(value);
      return this;
    }

    public Builder withholding(TaxTotal value) {
      withholdings.add(value);
      return this;
    }

    public Builder owner(@Nullable LineOwner value) {
      owner = value;
      return this;
    }

    public Builder gift(@Nullable ReferencePrice value) {
      gift = value;
      return this;
    }

    public Line build() {
      return new Line(
          owner,
          notes,
          quantity,
          amount,
          gift,
          allowanceCharges,
          taxes,
          withholdings,
          item,
          new Price(price, quantity));
    }
  }
}
