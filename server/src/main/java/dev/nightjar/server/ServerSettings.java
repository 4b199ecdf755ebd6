package dev.nightjar.server;

import java.nio.file.Path;

/**
 * What an operator decides about a server.
 *
 * @param models the store whose published version is served
 * @param keys the key file
 * @param host the address to listen on
 * @param port for the public; 0 takes a free one
 * @param managementPort for the orchestrator; 0 takes a free one
 * @param scratch where the private copy of a version is made
 */
record ServerSettings(
    Path models, Path keys, String host, int port, int managementPort, Path scratch) {}
