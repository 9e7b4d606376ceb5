package co.acuse.submitter.gateway;

import co.acuse.contracts.lifecycle.ArchivedFile;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.DocumentKey;

/** Fetches the files of issued documents. */
public interface ProviderFiles {

  /** Fetches one file of the issued document with this number. */
  Asked<FetchedFile> fetch(Call call, DocumentKey key, String number, ArchivedFile.Kind kind);
}
