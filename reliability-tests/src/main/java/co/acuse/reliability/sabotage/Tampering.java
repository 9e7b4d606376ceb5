package co.acuse.reliability.sabotage;

/** What a mutation does at one hooked method. */
record Tampering(Hook hook, Passage passage) {}
