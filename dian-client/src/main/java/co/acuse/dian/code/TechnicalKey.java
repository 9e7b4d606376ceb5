package co.acuse.dian.code;

import java.util.regex.Pattern;

/**
 * The secret of a numbering range, which enters each CUFE and never a document.
 *
 * @param value 40 characters of 0-9 and a-f, as GetNumberingRange gives it
 */
public record TechnicalKey(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}");

  public TechnicalKey {
    // A key that lost characters when it was copied makes each document fail with FAD06.
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "The technical key needs 40 characters of 0-9 and a-f, but these %d are not;"
                  .formatted(value.length())
              + " copy it again from the numbering range");
    }
  }

  @Override
  public String toString() {
    return "TechnicalKey[****]";
  }
}
