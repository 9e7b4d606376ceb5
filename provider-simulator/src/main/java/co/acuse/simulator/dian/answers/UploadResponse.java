package co.acuse.simulator.dian.answers;

import co.acuse.simulator.dian.soap.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an upload: that it arrived, or why nothing comes of it.
 *
 * @param zipKey by which its documents are asked about
 */
public record UploadResponse(List<Problem> problems, @Nullable String zipKey) {

  private static final String PARAMS =
      " xmlns:c=\"http://schemas.datacontract.org/2004/07/XmlParamsResponseTrackId\"";

  public UploadResponse {
    problems = List.copyOf(problems);
  }

  /**
   * Why a file was not taken.
   *
   * @param key as stated, if it could be read
   */
  public record Problem(@Nullable String key, String text, @Nullable String fileName) {}

  public String toResult(Operation operation) {
    String content =
        new Fields("b")
            .raw("ErrorMessageList", PARAMS, problems.isEmpty() ? null : list())
            .text("ZipKey", zipKey)
            .toString();
    return Fields.result(operation.wireName(), "UploadDocumentResponse", content);
  }

  private String list() {
    Fields all = new Fields("c");
    for (Problem problem : problems) {
      String content =
          new Fields("c")
              .text("DocumentKey", problem.key())
              .text("ProcessedMessage", problem.text())
              .text("SenderCode", null)
              .flag("Success", false)
              .text("XmlFileName", problem.fileName())
              .toString();
      all.raw("XmlParamsResponseTrackId", "", content);
    }
    return all.toString();
  }
}
