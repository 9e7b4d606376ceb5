package co.acuse.factus.administration;

import org.jspecify.annotations.Nullable;

/**
 * A range to be created.
 *
 * @param document the code, see {@link RangeDocument#code()}
 * @param prefix up to 4 characters
 * @param current where numbering starts
 * @param resolutionNumber needed for bills and support documents
 */
public record NewRange(
    String document, String prefix, long current, @Nullable String resolutionNumber) {

  public NewRange {
    if (prefix.length() > 4) {
      throw new IllegalArgumentException("A prefix has at most 4 characters, was " + prefix);
    }
  }

  public static NewRange of(
      RangeDocument document, String prefix, long current, @Nullable String resolutionNumber) {
    return new NewRange(document.code(), prefix, current, resolutionNumber);
  }
}
