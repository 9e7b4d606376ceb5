package co.acuse.factus.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Whom to e-mail a document, and with which PDF if not the provider's. */
record EmailRequest(String email, @JsonProperty("pdf_base_64_encoded") @Nullable String pdf) {

  static EmailRequest withPdf(String email, byte[] pdf) {
    return new EmailRequest(email, Base64.getEncoder().encodeToString(pdf));
  }

  /** Whom, without whom exactly: this ends up in logs. */
  @Override
  public String toString() {
    return "EmailRequest[****]";
  }
}
