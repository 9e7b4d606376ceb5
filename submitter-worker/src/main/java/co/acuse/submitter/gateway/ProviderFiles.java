package co.acuse.submitter.gateway;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.ArchivedFile;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import java.util.List;

/** Fetches the files of issued documents. */
public interface ProviderFiles {

  /** The files that are fetched of each document of the issuer without being asked for. */
  List<ArchivedFile.Kind> kept(IssuerNit issuer);

  /** Fetches one file of an issued document. */
  Asked<FetchedFile> fetch(Call call, FilesDue document, ArchivedFile.Kind kind);
}
