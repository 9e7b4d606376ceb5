package co.acuse.simulator.dian.service;

import co.acuse.simulator.dian.soap.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call.
 *
 * @param caller the NIT of who called; null if nobody knows
 * @param document the id of the document that was stored, or found alone
 */
public record Served(Reply reply, @Nullable String caller, @Nullable Long document) {}
