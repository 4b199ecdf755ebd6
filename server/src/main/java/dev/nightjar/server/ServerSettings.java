package dev.nightjar.server;

import dev.nightjar.server.http.HttpSettings;
import dev.nightjar.server.http.RateLimit;
import dev.nightjar.server.log.LogSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an operator decides about a server.
 *
 * @param models the store whose published version is served
 * @param keys the key file
 * @param scratch where the private copy of a version is made
 * @param listen addresses and ports
 * @param http how the public port speaks HTTP
 * @param rateLimit how often an organization may call
 * @param log where events and item changes are kept; without it, neither is taken
 * @param arm the arm of an experiment that this server serves, 0 to 255
 * @param stop how the server stops
 */
record ServerSettings(
    Path models,
    Path keys,
    Path scratch,
    Listen listen,
    HttpSettings http,
    RateLimit rateLimit,
    Optional<LogSettings> log,
    int arm,
    StopSettings stop) {
  ServerSettings {
    if (arm < 0 || arm > 255) {
      throw new IllegalArgumentException("expected an arm from 0 to 255, found " + arm);
    }
  }

  /**
   * Addresses and ports.
   *
   * @param host the address to listen on
   * @param port for the public; 0 takes a free one
   * @param managementPort for the orchestrator; 0 takes a free one
   */
  record Listen(String host, int port, int managementPort) {}
}
