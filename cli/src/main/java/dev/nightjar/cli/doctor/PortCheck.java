package dev.nightjar.cli.doctor;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether a port of this machine is free, or a server of ours is there already. */
final class PortCheck implements Check {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int OK = 200;

  private final String option;
  private final int port;
  private final String path;

  /**
   * @param option that sets the port
   * @param path that a server of ours answers there
   */
  PortCheck(String option, int port, String path) {
    this.option = option;
    this.port = port;
    this.path = path;
  }

  @Override
  public String name() {
    return option.substring(2).replace('-', ' ') + " " + port;
  }

  @Override
  public Diagnosis look() throws IOException {
    try {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
      return Diagnosis.ok("free");
    } catch (BindException e) {
      return isServer()
          ? Diagnosis.ok("a server answers there already")
          : Diagnosis.failed(
              "taken by another program, or not ours to take: " + e.getMessage(),
              "stop it, or choose another port by " + option);
    }
  }

  private boolean isServer() {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(PATIENCE)
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
