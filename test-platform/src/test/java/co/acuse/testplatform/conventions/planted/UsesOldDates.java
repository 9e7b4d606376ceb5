package co.acuse.testplatform.conventions.planted;

import java.util.Date;

/** Knows a point in time and does not say where. */
final class UsesOldDates {

  @SuppressWarnings("JavaUtilDate") // planted
  Date day() {
    return new Date(0);
  }
}
