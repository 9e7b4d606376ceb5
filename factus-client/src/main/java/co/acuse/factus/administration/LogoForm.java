package co.acuse.factus.administration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;

/** The multipart form that the logo is uploaded in. */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
record LogoForm(byte[] body, String contentType) {

  static LogoForm of(String fileName, byte[] image) {
    ContentType type =
        fileName.toLowerCase(Locale.ROOT).endsWith(".png")
            ? ContentType.IMAGE_PNG
            : ContentType.IMAGE_JPEG;
    var body = new ByteArrayOutputStream();
    try (var form =
        MultipartEntityBuilder.create().addBinaryBody("image", image, type, fileName).build()) {
      form.writeTo(body);
      return new LogoForm(body.toByteArray(), form.getContentType());
    } catch (IOException cannotHappenInMemory) {
      throw new UncheckedIOException(cannotHappenInMemory);
    }
  }
}
