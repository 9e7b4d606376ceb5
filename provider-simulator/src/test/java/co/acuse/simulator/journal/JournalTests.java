package co.acuse.simulator.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class JournalTests {

  @TempDir Path directory;

  private record Fact(String name, int number) {}

  @Test
  void tellsFactsInOrderAfterARestart() throws Exception {
    try (Journal journal = open()) {
      Section<Fact> facts = section(journal, new ArrayList<>());
      journal.replay();
      facts.append(new Fact("a", 1));
      facts.append(new Fact("ñ\n", 2));
    }

    assertThat(replayed()).containsExactly(new Fact("a", 1), new Fact("ñ\n", 2));
  }

  @Test
  void dropsALineThatWasCutAndGoesOn() throws Exception {
    try (Journal journal = open()) {
      Section<Fact> facts = section(journal, new ArrayList<>());
      journal.replay();
      facts.append(new Fact("a", 1));
    }
    Files.writeString(
        directory.resolve("journal.jsonl"),
        "{\"section\":\"facts\",\"fact\":{\"na",
        StandardOpenOption.APPEND);

    try (Journal journal = open()) {
      List<Fact> seen = new ArrayList<>();
      Section<Fact> facts = section(journal, seen);
      journal.replay();
      assertThat(seen).containsExactly(new Fact("a", 1));
      facts.append(new Fact("b", 2));
    }
    assertThat(replayed()).containsExactly(new Fact("a", 1), new Fact("b", 2));
  }

  @Test
  void keepsBytesWhereTheyWerePut() throws Exception {
    Blob first;
    Blob second;
    try (Journal journal = open()) {
      journal.replay();
      first = journal.store("uno".getBytes(StandardCharsets.UTF_8));
      second = journal.store("dos".getBytes(StandardCharsets.UTF_8));
    }

    try (Journal journal = open()) {
      journal.replay();
      assertThat(journal.read(second)).asString().isEqualTo("dos");
      assertThat(journal.read(first)).asString().isEqualTo("uno");
      assertThat(journal.read(journal.store(new byte[] {1}))).containsExactly(1);
      assertThat(journal.read(second)).asString().isEqualTo("dos");
    }
  }

  @Test
  void belongsToOneProcessAtATime() throws Exception {
    try (Journal journal = open()) {
      journal.replay();
      assertThatThrownBy(this::open)
          .hasRootCauseMessage("Another simulator is using " + directory + ": stop it first");
    }
  }

  @Test
  void forgetsWhenAsked() throws Exception {
    List<Fact> seen = new ArrayList<>();
    try (Journal journal = open()) {
      Section<Fact> facts =
          journal.section("facts", Fact.class, seen::add, () -> seen.add(new Fact("cleared", 0)));
      journal.replay();
      facts.append(new Fact("a", 1));
      journal.clear();
      facts.append(new Fact("b", 2));
    }

    assertThat(seen).containsExactly(new Fact("cleared", 0));
    assertThat(replayed()).containsExactly(new Fact("b", 2));
  }

  private List<Fact> replayed() throws Exception {
    List<Fact> seen = new ArrayList<>();
    try (Journal journal = open()) {
      assertThat(section(journal, seen)).isNotNull();
      journal.replay();
    }
    return seen;
  }

  private Journal open() {
    return Journal.open(directory, new JsonMapper(), true);
  }

  private static Section<Fact> section(Journal journal, List<Fact> seen) {
    return journal.section("facts", Fact.class, seen::add, seen::clear);
  }
}
