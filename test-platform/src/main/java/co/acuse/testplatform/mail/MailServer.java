package co.acuse.testplatform.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server on the loopback address; it keeps what it takes. */
public final class MailServer implements AutoCloseable {

  /** The one that it lets in where it asks. */
  public static final String USER = "facturas@example.com";

  /** Of {@link #USER}. */
  public static final String PASSWORD = "cl4ve-de-correo";

  private final List<ReceivedMail> received = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final SMTPServer server;
  private volatile Conduct conduct = Conduct.TAKES;

  /** What it does with the next mails. */
  public enum Conduct {
    TAKES(0, ""),
    /** Takes it and says nothing, until it takes mails again. */
    KEEPS_SILENT(0, ""),
    DEFERS(450, "4.2.0 Greylisted, try again"),
    REFUSES(550, "5.1.1 No such user here");

    private final int code;
    private final String text;

    Conduct(int code, String text) {
      this.code = code;
      this.text = text;
    }
  }

  private MailServer(SMTPServer.Builder builder) {
    server =
        builder
            .bindAddress(Optional.of(InetAddress.getLoopbackAddress()))
            .hostName("mail.example.com")
            .messageHandlerFactory(_ -> new Taking())
            .build();
    server.start();
  }

  /** One that lets everybody in, and encrypts nothing. */
  public static MailServer open() {
    return new MailServer(SMTPServer.port(0));
  }

  /** One that takes mail over TLS alone, and only of {@link #USER}. */
  public static MailServer protectedBy(SSLContext certificate) {
    return new MailServer(
        SMTPServer.port(0)
            .enableTLS()
            .requireTLS()
            .startTlsSocketFactory(certificate)
            .requireAuth()
            .authenticationHandlerFactory(
                new EasyAuthenticationHandlerFactory((user, password, _) -> {
                  if (!user.equals(USER) || !password.equals(PASSWORD)) {
                    throw new LoginFailedException();
                  }
                })));
  }

  public int port() {
    return server.getPortAllocated();
  }

  /** From now on. */
  public void behaves(Conduct wanted) {
    lock.lock();
    try {
      conduct = wanted;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void awaitSpeech() {
    lock.lock();
    try {
      while (conduct == Conduct.KEEPS_SILENT) {
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  /** What it has taken, the oldest first. */
  public List<ReceivedMail> received() {
    return List.copyOf(received);
  }

  @Override
  public void close() {
    behaves(Conduct.TAKES);
    server.stop();
  }

  private final class Taking implements MessageHandler {

    private String from = "";
    private String to = "";

    @Override
    public void from(String address) {
      from = address;
    }

    @Override
    public void recipient(String address) throws RejectException {
      Conduct now = conduct;
      if (now.code != 0) {
        throw new RejectException(now.code, now.text);
      }
      to = address;
    }

    @Override
    public @Nullable String data(InputStream mail) throws IOException {
      received.add(new ReceivedMail(from, to, mail.readAllBytes()));
      awaitSpeech();
      return null;
    }

    @Override
    public void done() {}
  }
}
