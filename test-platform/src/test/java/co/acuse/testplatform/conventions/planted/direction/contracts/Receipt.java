package co.acuse.testplatform.conventions.planted.direction.contracts;

import co.acuse.testplatform.conventions.planted.direction.ingest.Door;

/** Knows the door that hands it out. */
record Receipt(Door door) {}
