package co.acuse.submitter.gateway;

import co.acuse.submitter.submission.Mailing;
import java.util.List;

/**
 * The files of an issued document that are kept, and what is mailed of them.
 *
 * @param files those that matter most first
 */
public record KeptFiles(List<FetchedFile> files, Mailing mailing) {

  public KeptFiles {
    files = List.copyOf(files);
  }
}
