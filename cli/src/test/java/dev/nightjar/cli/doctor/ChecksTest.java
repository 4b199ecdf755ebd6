package dev.nightjar.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.nightjar.cli.doctor.Diagnosis.Verdict;
import dev.nightjar.cli.program.ChildProgram;
import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChecksTest {
  private static final String VERSION = "20260101T000000Z";
  private static final Path HOME = Path.of(System.getProperty("java.home"));

  @TempDir Path folder;
  @TempDir Path log;

  @Test
  void jdk_isTheOneWithACompiler() throws IOException {
    assertEquals(Diagnosis.ok("JDK 17 at " + HOME), new JdkCheck(17, HOME).look());
    assertEquals(
        Diagnosis.failed("Java 21 at /opt/21, expected 17", "set JAVA_HOME to a JDK 17"),
        new JdkCheck(21, Path.of("/opt/21")).look());
    Diagnosis jre = new JdkCheck(17, folder).look();
    assertEquals(Verdict.FAILED, jre.verdict());
    assertEquals("install the JDK, not only the JRE, and set JAVA_HOME to it", jre.advice());
  }

  @Test
  void opens_areThoseOfTheTests() {
    assertEquals(Diagnosis.ok("opens what the tables need"), new OpensCheck().look());
  }

  @Test
  void flags_thatNoJvmStartsWith_areTold() throws IOException {
    Path java = HOME.resolve("bin/java");
    Diagnosis bad =
        new FlagsCheck(
                ChildProgram.SERVER, java, Map.of("NIGHTJAR_SERVER_OPTS", "-Xmx1x"), 1L << 32)
            .look();
    assertEquals(Verdict.FAILED, bad.verdict());
    assertTrue(bad.found().contains("Invalid maximum heap size: -Xmx1x"), bad.found());
    assertEquals("correct NIGHTJAR_SERVER_OPTS", bad.advice());
  }

  @Test
  void port_thatIsTaken_isTold_unlessByAServerOfOurs() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext(
        "/health/live",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    int port = server.getAddress().getPort();
    try {
      assertEquals(
          Diagnosis.ok("a server answers there already"),
          new PortCheck("--management-port", port, "/health/live").look());
      Diagnosis other = new PortCheck("--port", port, "/openapi.yaml").look();
      assertEquals(Verdict.FAILED, other.verdict());
      assertEquals("stop it, or choose another port by --port", other.advice());
    } finally {
      server.stop(0);
    }
    assertEquals(Diagnosis.ok("free"), new PortCheck("--port", port, "/openapi.yaml").look());
  }

  @Test
  void disk_hasToHoldTheNextModel() throws IOException {
    assertEquals(Verdict.OK, disk(6_000).verdict());
    assertEquals(Verdict.WARNING, disk(5_999).verdict());
    assertEquals(
        Diagnosis.failed(
            "2.9 kB free at %s, the next model takes about 3.0 kB".formatted(folder),
            "make room, or prune old versions (nightjar models list)"),
        disk(2_900));
  }

  private Diagnosis disk(long usable) throws IOException {
    return new DiskCheck("models disk", folder, 1_000, 3, path -> usable).look();
  }

  @Test
  void folder_thatIsNotThereYet_mayBeMade() throws IOException {
    assertEquals(
        Diagnosis.ok(folder + " can be written to"), new FolderCheck("models", folder).look());
    Path later = folder.resolve("later").resolve("models");
    assertEquals(
        Diagnosis.ok("%s is not there yet, %s can be written to".formatted(later, folder)),
        new FolderCheck("models", later).look());
    Path file = Files.createFile(folder.resolve("file"));
    assertEquals(
        Diagnosis.failed(file + " is no folder", "name a folder, or move the file away"),
        new FolderCheck("models", file).look());
    assertEquals(List.of("file"), List.of(folder.toFile().list()));
  }

  @Test
  void keys_areValidOnesForTheirOwnersEyes() throws IOException {
    Path file = folder.resolve("keys.json");
    KeysCheck check = new KeysCheck(file);
    assertEquals(
        Diagnosis.failed(
            "no key file at " + file, "nightjar keys create --keys " + file + " --name my-shop"),
        check.look());
    Files.writeString(file, "{}");
    assertEquals(Verdict.FAILED, check.look().verdict());
    Files.writeString(
        file, "{\"keys\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"revoked\":{\"b\":\"2026-01-01\"}}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertEquals(Diagnosis.ok("1 valid key in " + file), check.look());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals(
        Diagnosis.warning(file + " is open to others: rw-r--r--", "chmod 600 " + file),
        check.look());
    Files.writeString(file, "{\"keys\":[]}");
    assertEquals(Verdict.WARNING, check.look().verdict());
  }

  @Test
  void secrets_areMadeByTheServer() throws IOException {
    assertEquals(
        Diagnosis.ok(
            "none yet at %s: the server makes them".formatted(folder.resolve("keys.signing.json"))),
        new SecretsCheck(folder.resolve("keys.json")).look());
  }

  @Test
  void model_hasToBeWhole() throws IOException {
    ModelCheck check = new ModelCheck(new ModelStore(folder));
    assertEquals(Verdict.WARNING, check.look().verdict());
    Path version = publish();
    assertEquals(Diagnosis.ok(VERSION + " is whole, 81.9 kB"), check.look());
    Files.writeString(folder.resolve("PINNED"), VERSION + "\n");
    assertEquals(Verdict.WARNING, check.look().verdict());
    Files.write(version.resolve("items.chm"), new byte[8192]);
    Diagnosis broken = check.look();
    assertEquals(Verdict.FAILED, broken.verdict());
    assertTrue(broken.found().contains("items.chm"), broken.found());
  }

  @Test
  void clock_isNotBeforeWhatIsThereAlready() throws IOException {
    publish();
    assertEquals(Verdict.FAILED, clock("2025-12-31T23:54:00Z").verdict());
    assertEquals(Verdict.OK, clock("2025-12-31T23:56:00Z").verdict());
    assertEquals(
        Diagnosis.warning(
            "2026-01-04T01:00:00Z; the model that is served was trained 3 days ago",
            "look at the nightly job, or set the clock if it is ahead"),
        clock("2026-01-04T01:00:00Z"));
    Path segment = Files.createFile(log.resolve("events-1.ndjson.gz"));
    Files.setLastModifiedTime(segment, FileTime.from(Instant.parse("2026-01-01T06:00:00Z")));
    assertEquals(
        "it is 2026-01-01T05:00:00Z here, but events were written at 2026-01-01T06:00:00Z",
        clock("2026-01-01T05:00:00Z").found());
  }

  private Diagnosis clock(String now) throws IOException {
    return new ClockCheck(
            Clock.fixed(Instant.parse(now), ZoneOffset.UTC),
            Optional.of(new ModelStore(folder)),
            Optional.of(log))
        .look();
  }

  private Path publish() throws IOException {
    return new TinyShop()
        .item("mug", "Mugs", 4.5f, 0, ItemStatus.ACTIVE)
        .publish(folder, VERSION)
        .path();
  }

  @Test
  void heap_ofTheLastFlag_isHeldAgainstWhatTheModelNeeds() throws IOException {
    publish();
    ModelStore store = new ModelStore(folder);
    assertEquals(
        Diagnosis.ok("536.9 MB, and moving from one such model to the next takes about 67.1 MB"),
        new HeapCheck(store, List.of("-Xmx8m", "-Xmx512m")).look());
    Diagnosis small = new HeapCheck(store, List.of("-Xmx512m", "-Xmx32768K")).look();
    assertEquals(Verdict.WARNING, small.verdict());
    assertEquals("add -Xmx65m to NIGHTJAR_SERVER_OPTS", small.advice());
  }
}
