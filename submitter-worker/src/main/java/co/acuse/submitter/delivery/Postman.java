package co.acuse.submitter.delivery;

import co.acuse.edge.issuers.MailAccount;
import co.acuse.submitter.submission.BuyersMail;

/** Hands mails to mail servers. */
interface Postman {

  /**
   * Hands one over, and waits for the answer.
   *
   * @param to the buyer
   * @param id tells the mail from every other one, and is the same on each attempt
   */
  MailOutcome send(MailAccount account, String to, String id, BuyersMail mail);
}
