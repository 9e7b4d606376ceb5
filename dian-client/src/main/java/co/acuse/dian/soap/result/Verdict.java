package co.acuse.dian.soap.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the DIAN says about a document or an event. Its {@code IsValid} alone tells an accepted one
 * from others: neither HTTP 200 nor the presence or absence of rule texts does (annex 1.9, 7.11).
 */
public sealed interface Verdict {

  /** The answer's own words. */
  DianStatus status();

  /**
   * Accepted: it is issued.
   *
   * @param documentKey CUFE or CUDE; null if the answer leaves it out
   * @param notices what the DIAN remarks all the same
   * @param applicationResponse its signed proof; null if the answer leaves it out, and then {@code
   *     GetStatus} has it
   */
  record Accepted(
      @Nullable String documentKey,
      List<RuleMessage> notices,
      @Nullable ReturnedBytes applicationResponse,
      DianStatus status)
      implements Verdict {
    public Accepted {
      notices = List.copyOf(notices);
    }
  }

  /**
   * Rejected (99): final for these bytes, not for the number. An event that was sent before is
   * among them, with the rule LGC01 or LGC05.
   *
   * @param documentKey what the DIAN computed or read; null if the answer leaves it out
   * @param rules all texts, notices too; can be empty
   * @param applicationResponse its signed refusal; null if the answer leaves it out
   */
  record Rejected(
      @Nullable String documentKey,
      List<RuleMessage> rules,
      @Nullable ReturnedBytes applicationResponse,
      DianStatus status)
      implements Verdict {
    public Rejected {
      rules = List.copyOf(rules);
    }
  }

  /**
   * Rule 90: the DIAN accepted a document of this issuer, type and number before, where types 01,
   * 02 and 04 are one. That can be these very bytes, sent before with the answer lost, or another
   * document.
   *
   * @param documentKey of the document that the DIAN holds; null if the answer leaves it out
   * @param rules all texts
   * @param applicationResponse of the document that the DIAN holds; null if left out
   */
  record AlreadyProcessed(
      @Nullable String documentKey,
      List<RuleMessage> rules,
      @Nullable ReturnedBytes applicationResponse,
      DianStatus status)
      implements Verdict {
    public AlreadyProcessed {
      rules = List.copyOf(rules);
    }

    /**
     * Whether the document that the DIAN holds has this key. Only then take its ApplicationResponse
     * as your own document's; otherwise compare with {@code GetXmlByDocumentKey} first.
     */
    public boolean hasKey(String ownKey) {
      return documentKey != null && documentKey.equalsIgnoreCase(ownKey);
    }
  }

  /** Not decided yet: ask again later. A batch of broken XML can stay so for ever. */
  record InProcess(DianStatus status) implements Verdict {}

  /** The DIAN does not know what was asked for. Said of look-ups only. */
  record NotFound(DianStatus status) implements Verdict {}

  /**
   * The answer does not tell whether the DIAN holds the document, such as 66 "Error al generar
   * ApplicationResponse", or contradicts itself: ask with {@code GetStatus}.
   *
   * @param messages all texts
   */
  record Ambiguous(List<RuleMessage> messages, DianStatus status) implements Verdict {
    public Ambiguous {
      messages = List.copyOf(messages);
    }
  }

  /** 89: the certificate's NIT may not send for this issuer. Nothing was stored. */
  record NotAuthorised(DianStatus status) implements Verdict {}

  /** 89: the ZIP file is not what the operation takes. Nothing was stored. */
  record BadPackage(DianStatus status) implements Verdict {}
}
