package dev.nightjar.cli.demo;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Whether a port of this machine is free, asked before a minute is spent on what needs it. */
final class PortCheck {
  private PortCheck() {}

  /**
   * @throws IOException if something listens on {@code port}
   */
  static void requireFree(int port) throws IOException {
    try {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    } catch (BindException e) {
      throw new IOException("port " + port + " is taken; choose another with --port", e);
    }
  }
}
