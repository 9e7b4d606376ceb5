package co.acuse.testplatform;

import co.acuse.platform.EmbeddedKafka;
import co.acuse.platform.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Servers in this JVM and as its children, on directories that go with it. */
final class EmbeddedServers {

  // Tests cut no power: the disk need not be waited for.
  private static final String RARELY = String.valueOf(Long.MAX_VALUE);

  private EmbeddedServers() {}

  static TestKafka kafka() {
    var directory = newDirectory("kafka-");
    var kafka = EmbeddedKafka.in(directory).setting("log.flush.interval.messages", RARELY).start();
    JvmEnd.closesLast(kafka, () -> FileSystemUtils.deleteRecursively(directory));
    return new TestKafka(kafka.bootstrapServers());
  }

  static TestPostgres postgres() {
    var directory = newDirectory("postgresql-");
    var postgres = LocalPostgres.in(directory).setting("fsync", "off").start();
    JvmEnd.closesLast(postgres, () -> FileSystemUtils.deleteRecursively(directory));
    return new TestPostgres(
        new TestDatabase(postgres.jdbcUrl(), postgres.user(), postgres.password()),
        postgres::jdbcUrl);
  }

  private static Path newDirectory(String prefix) {
    try {
      var target = Path.of("target");
      return Files.isDirectory(target)
          ? Files.createTempDirectory(
              Files.createDirectories(target.resolve("test-platform")), prefix)
          : Files.createTempDirectory(prefix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
