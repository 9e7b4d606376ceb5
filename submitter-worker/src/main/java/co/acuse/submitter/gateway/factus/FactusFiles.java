package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.lifecycle.ArchivedFile.Kind;
import co.acuse.factus.call.CallOptions;
import co.acuse.factus.document.Documents;
import co.acuse.factus.document.FactusFile;
import co.acuse.factus.result.FactusResult;
import co.acuse.submitter.gateway.Asked;
import co.acuse.submitter.gateway.FetchedFile;
import co.acuse.submitter.gateway.KeptFiles;
import co.acuse.submitter.gateway.ProviderFiles;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import co.acuse.submitter.submission.Mailing;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Downloads the files of issued documents from Factus. */
final class FactusFiles implements ProviderFiles {

  private final FactusCalls calls;
  private final FactusErrands errands;

  FactusFiles(FactusCalls calls, InstantSource clock) {
    this.calls = calls;
    this.errands = new FactusErrands(new FailureOutcomes(clock));
  }

  @Override
  public Asked<KeptFiles> kept(Call call, FilesDue document) {
    return fetch(call, document, Kind.XML)
        .then(xml ->
            fetch(call, document, Kind.ATTACHED_DOCUMENT)
                .then(attached ->
                    new Asked.Told<>(new KeptFiles(List.of(xml, attached), new Mailing.None()))));
  }

  @Override
  public Asked<FetchedFile> pdf(Call call, FilesDue document) {
    return fetch(call, document, Kind.PDF);
  }

  private Asked<FetchedFile> fetch(Call call, FilesDue document, Kind kind) {
    DocumentKey key = document.key();
    String number = document.number();
    Reply<FactusFile> reply =
        calls.errand(
            key.issuer(),
            "download_" + kind.name().toLowerCase(Locale.ROOT),
            Terms.of(call),
            (client, options) ->
                download(client.documents(Families.of(key.type())), number, kind, options));
    return errands.told(
        reply,
        file -> new Asked.Told<>(new FetchedFile(kind, name(file, number, kind), file.content())));
  }

  private static FactusResult<FactusFile> download(
      Documents documents, String number, Kind kind, CallOptions options) {
    return switch (kind) {
      case PDF -> documents.downloadPdf(number, options);
      case XML -> documents.downloadXml(number, options);
      case ATTACHED_DOCUMENT, APPLICATION_RESPONSE ->
          documents.downloadAttachedDocument(number, options);
    };
  }

  private static String name(FactusFile file, String number, Kind kind) {
    String base = file.name().isBlank() ? number : file.name();
    return switch (kind) {
      case PDF -> base + ".pdf";
      case XML, APPLICATION_RESPONSE -> base + ".xml";
      case ATTACHED_DOCUMENT -> base + "-attached.xml";
    };
  }
}
