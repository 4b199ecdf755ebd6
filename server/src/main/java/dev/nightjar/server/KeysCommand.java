package dev.nightjar.server;

import picocli.CommandLine.Command;

/** {@code nightjar keys}: who may call the server. */
@Command(
    name = "keys",
    description = "Makes, lists and revokes API keys, and rotates the secret that signs ids.",
    footer = {
      "",
      "A running server follows the key file within a second or two.",
      "To rotate a key, create a new one, move its callers over, then revoke the old one.",
      "",
      "Examples:",
      "  nightjar keys create --keys keys.json --name shop",
      "  nightjar keys list --keys keys.json",
      "  nightjar keys revoke --keys keys.json key_4t0a91xq7c",
      "  nightjar keys rotate-signing --keys keys.json"
    })
final class KeysCommand {}
