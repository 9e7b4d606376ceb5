package co.acuse.dian.soap.result;

import java.util.List;

/** What became of files that the DIAN validates later. */
public sealed interface Upload {

  /** What the DIAN says about single files; often nothing. */
  List<UploadMessage> messages();

  /**
   * The files arrived, which proves nothing about them: ask with {@code GetStatusZip}.
   *
   * @param zipKey the track id to ask with
   */
  record Received(String zipKey, List<UploadMessage> messages) implements Upload {
    public Received {
      messages = List.copyOf(messages);
    }
  }

  /** No track id, and at least one file that the DIAN says it did not take. */
  record Refused(List<UploadMessage> messages) implements Upload {
    public Refused {
      messages = List.copyOf(messages);
    }
  }

  /** No track id and no reason either: whether the files were taken is open. */
  record Unclear(List<UploadMessage> messages) implements Upload {
    public Unclear {
      messages = List.copyOf(messages);
    }
  }
}
