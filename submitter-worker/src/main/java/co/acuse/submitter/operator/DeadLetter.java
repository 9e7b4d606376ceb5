package co.acuse.submitter.operator;

import org.jspecify.annotations.Nullable;

/**
 * A record that could not be read, without its content.
 *
 * @param topic where it lies; {@code originalTopic} is where it came from
 * @param size of the value, in bytes
 * @param returned whether it was put back on its original topic
 */
record DeadLetter(
    String topic,
    int partition,
    long offset,
    @Nullable String reason,
    @Nullable String originalTopic,
    @Nullable String originalPartition,
    @Nullable String originalOffset,
    @Nullable String time,
    int size,
    boolean cut,
    boolean returned) {}
