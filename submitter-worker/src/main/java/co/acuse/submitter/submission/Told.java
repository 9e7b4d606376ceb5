package co.acuse.submitter.submission;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.Blocker;
import co.acuse.contracts.lifecycle.Phase;
import org.jspecify.annotations.Nullable;

/** The last wait that was told, so that the same one is not told twice. */
public record Told(
    SubmissionId submission, Phase phase, String code, int attempt, @Nullable Blocker blocker) {}
