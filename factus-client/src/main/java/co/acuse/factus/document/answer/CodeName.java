package co.acuse.factus.document.answer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A code of some table with its name; the provider sometimes writes the bare code. */
public record CodeName(@Nullable String code, @Nullable String name) {

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public CodeName(@JsonProperty("code") @Nullable String code, @JsonProperty("name") @Nullable String name) {
    this.code = code;
    this.name = name;
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static CodeName bare(String code) {
    return new CodeName(code, null);
  }
}
