package co.acuse.testplatform.conventions.planted;

/** Has a name that says nothing. */
final class OrderUtils {

  private OrderUtils() {}
}
