package co.acuse.factus.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event of a bill in the RADIAN register.
 *
 * @param eventCode {@code 030} to {@code 034}
 * @param effectiveTime as it comes, {@code HH:mm:ss} in Bogotá
 */
public record RadianEvent(
    @Nullable String number,
    @Nullable String cude,
    @Nullable String eventCode,
    @Nullable String eventName,
    @Nullable LocalDate effectiveDate,
    @Nullable String effectiveTime) {}
