package co.acuse.testplatform.conventions.planted.direction.ingest;

/** Known to what should not know it. */
public record Door(String name) {}
