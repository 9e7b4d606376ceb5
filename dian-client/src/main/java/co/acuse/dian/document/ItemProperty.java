package co.acuse.dian.document;

import org.jspecify.annotations.Nullable;

/** One more thing to know of an item, as transport needs it. */
public record ItemProperty(String name, String value, @Nullable Quantity quantity) {

  public ItemProperty {
    Texts.refuseBlank(name, "The name of a property");
    Texts.refuseBlank(value, "The value of a property");
  }
}
