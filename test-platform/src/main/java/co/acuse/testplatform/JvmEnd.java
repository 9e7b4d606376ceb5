package co.acuse.testplatform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Closes application contexts and then servers when the JVM ends.
 *
 * <p>Shutdown hooks run all at once; a server must not go before those who still talk to it.
 */
final class JvmEnd {

  private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(JvmEnd::closeAll, "close-test-platform"));
  }

  private JvmEnd() {}

  /** Closes a user of servers before them. */
  static void closesFirst(AutoCloseable user) {
    synchronized (OPEN) {
      OPEN.addFirst(user);
    }
  }

  /** Closes these, in their order, after everything else so far. */
  static void closesLast(AutoCloseable... resources) {
    synchronized (OPEN) {
      OPEN.addAll(List.of(resources));
    }
  }

  private static void closeAll() {
    synchronized (OPEN) {
      while (!OPEN.isEmpty()) {
        close(OPEN.removeFirst());
      }
    }
  }

  private static void close(AutoCloseable resource) {
    try (resource) {
      // only closes it
    } catch (
        Exception e) { // declared so by AutoCloseable; the others are to be closed all the same
      Thread.currentThread()
          .getUncaughtExceptionHandler()
          .uncaughtException(Thread.currentThread(), e);
    }
  }
}
