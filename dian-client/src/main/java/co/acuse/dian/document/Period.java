package co.acuse.dian.document;

import java.time.LocalDate;

/** From one day to another, both included. */
public record Period(LocalDate start, LocalDate end) implements NoteSubject {

  public Period {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(
          "The period ends on %s, before its start on %s".formatted(end, start));
    }
  }
}
