package dev.nightjar.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection to a port of this machine, for what no HTTP client would do. */
final class RawConnection implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");

  private final Socket socket;

  RawConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
  }

  void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** One answer: its head, and a body of the length that it tells. */
  String answer() throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    while (!text(answer).endsWith("\r\n\r\n")) {
      answer.write(octet());
    }
    Matcher length = LENGTH.matcher(text(answer));
    if (length.find()) {
      for (int i = Integer.parseInt(length.group(1)); i > 0; i--) {
        answer.write(octet());
      }
    }
    return text(answer);
  }

  /** All that comes before the server closes; fails if it does not close in 20 s. */
  String rest() throws IOException {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    try {
      for (int octet = in.read(); octet >= 0; octet = in.read()) {
        rest.write(octet);
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("still open, after: " + text(rest), e);
    } catch (IOException e) { // closed while more was on its way to it
      return text(rest);
    }
    return text(rest);
  }

  /**
   * Sends {@code text} byte by byte, with pauses, until the server closes.
   *
   * @return what the server said
   */
  String dribble(String text, long pauseMillis) throws IOException, InterruptedException {
    socket.setSoTimeout((int) pauseMillis);
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      try {
        socket.getOutputStream().write(octet);
        for (int found = octetOrEnd(); found >= 0; found = octetOrEnd()) {
          heard.write(found);
        }
        return text(heard);
      } catch (SocketTimeoutException e) {
        // nothing yet: the pause is over
      } catch (IOException e) {
        return text(heard);
      }
    }
    throw new AssertionError("not closed before everything was sent");
  }

  private int octet() throws IOException {
    int octet = octetOrEnd();
    if (octet < 0) {
      throw new IOException("closed");
    }
    return octet;
  }

  private int octetOrEnd() throws IOException {
    return socket.getInputStream().read();
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
