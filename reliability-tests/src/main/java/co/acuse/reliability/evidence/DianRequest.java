package co.acuse.reliability.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that reached the simulated DIAN.
 *
 * @param operation such as {@code SendBillSync}; absent: none that exists
 * @param nit the issuer of the document in question
 * @param number of that document, as far as the request says
 * @param key its CUFE or CUDE
 * @param status the HTTP status that was sent; absent if none was
 * @param verdict what was decided, told or not
 */
record DianRequest(
    long id,
    Instant at,
    @Nullable String operation,
    @Nullable String nit,
    @Nullable String number,
    @Nullable String key,
    boolean submitting,
    @Nullable String caller,
    @Nullable Instant endedAt,
    @Nullable Integer status,
    @Nullable String verdict,
    @Nullable String fault,
    @Nullable Long document) {}
