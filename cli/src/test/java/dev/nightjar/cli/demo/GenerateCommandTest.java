package dev.nightjar.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.cli.Nightjar;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GenerateCommandTest {
  @TempDir Path folder;

  @Test
  void generate_writesAShopAndSumsItUp() {
    String shop = folder.resolve("shop").toString();
    String summary =
        new Nightjar()
            .run("generate", "--users", "50", "--items", "100", "--events", "500", "--out", shop);
    assertTrue(summary.startsWith("Shop in " + shop + "\n  users               50\n"), summary);
    assertTrue(Files.isRegularFile(folder.resolve("shop/catalogue.ndjson")));
    assertTrue(Files.isDirectory(folder.resolve("shop/events")));
  }

  @Test
  void generate_asJson() {
    String json =
        new Nightjar()
            .run(
                "generate",
                "--users=50",
                "--items=100",
                "--events=500",
                "--until=2026-01-01T00:00:00Z",
                "--json",
                "--out",
                folder.resolve("shop").toString());
    assertTrue(json.startsWith("{\n  \"users\" : 50,\n  \"items\" : 100,\n"), json);
  }

  @Test
  void generate_intoAFolderThatHoldsSomething_fails() throws IOException {
    Files.createFile(folder.resolve("mine"));
    assertEquals(
        "nightjar: expected %s to be empty or not there yet, found mine in it; empty it or name another folder\n"
            .formatted(folder),
        new Nightjar().fails(1, "generate", "--out", folder.toString()));
  }

  @Test
  void generate_ofNobody_isAskedWrongly() {
    assertEquals(
        """
        nightjar: users: expected at least 1, found 0
        See 'nightjar generate --help'.
        """,
        new Nightjar().fails(2, "generate", "--users=0", "--out", folder.toString()));
  }

  @Test
  void demo_ofTooFewItems_isAskedWrongly() {
    assertEquals(
        """
        nightjar: items: expected at least 100, found 1
        See 'nightjar demo --help'.
        """,
        new Nightjar().fails(2, "demo", "--items=1"));
  }

  @Test
  void demo_onAPortThatIsNone_isAskedWrongly() {
    assertEquals(
        """
        nightjar: port: expected 0 to 65535, found 70000
        See 'nightjar demo --help'.
        """,
        new Nightjar().fails(2, "demo", "--port=70000"));
  }

  @Test
  void demo_onAPortThatIsTaken_failsBeforeAnyWork() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertEquals(
          "nightjar: port %s is taken; choose another with --port\n".formatted(port),
          new Nightjar().fails(1, "demo", "--port", port, "--dir", folder + "/demo"));
    }
    assertTrue(Files.notExists(folder.resolve("demo")));
  }
}
