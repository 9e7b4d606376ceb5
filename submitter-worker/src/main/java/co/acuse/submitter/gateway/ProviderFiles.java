package co.acuse.submitter.gateway;

import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.FilesQueue.FilesDue;

/** Gets the files of issued documents. */
public interface ProviderFiles {

  /** All files that are kept of each document without being asked for, or why not now. */
  Asked<KeptFiles> kept(Call call, FilesDue document);

  /** The PDF of an issued document. */
  Asked<FetchedFile> pdf(Call call, FilesDue document);
}
