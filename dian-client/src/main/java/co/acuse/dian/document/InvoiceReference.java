package co.acuse.dian.document;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * An invoice that another document is about.
 *
 * @param number prefix and number
 * @param uuid its CUFE, or its CUDE when it is of type 03
 */
public record InvoiceReference(String number, UuidKind uuidKind, String uuid, LocalDate issueDate)
    implements NoteSubject {

  private static final Pattern SHA_384 = Pattern.compile("[0-9a-f]{96}");

  public InvoiceReference {
    Texts.refuseBlank(number, "The number of the invoice");
    Texts.refuseUnless(
        SHA_384, uuid, "The CUFE or CUDE of the invoice", "96 digits of 0 to 9 and a to f");
  }
}
