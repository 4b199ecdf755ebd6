package dev.nightjar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code cli/nightjar} in a project of its own, with a made-up JDK and a made-up Maven.
 */
final class LauncherIT {
  private static final Path SCRIPT = Path.of("nightjar").toAbsolutePath();

  private final Path project;
  private final Path jdk;
  private final Path tools;
  private final Path jar;

  LauncherIT(@TempDir Path folder) throws IOException {
    Path root = folder.toRealPath();
    project = Files.createDirectories(root.resolve("a project"));
    jdk = root.resolve("jdk");
    tools = Files.createDirectories(root.resolve("tools"));
    jar = project.resolve("target/nightjar/nightjar-cli.jar");
    Files.copy(SCRIPT, Files.createDirectories(project.resolve("cli")).resolve("nightjar"));
    makeExecutable(project.resolve("cli/nightjar"));
    Files.createDirectories(jdk.resolve("bin"));
    script(jdk.resolve("bin/java"), "printf '<%s>' \"$@\"");
    script(jdk.resolve("bin/javac"), "");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
    script(
        tools.resolve("mvn"),
        "printf 'built in %s with %s\\n' \"$PWD\" \"$*\" && mkdir -p target/nightjar && touch "
            + jar.getFileName()
            + " && cp "
            + jar.getFileName()
            + " target/nightjar/");
  }

  @Test
  void withoutSources_runsTheJarFromAnywhere_throughLinks() throws Exception {
    Files.createFile(Files.createDirectories(jar.getParent()).resolve("nightjar-cli.jar"));
    Path link = Files.createSymbolicLink(tools.resolve("nj"), Path.of("linked"));
    Files.createSymbolicLink(
        tools.resolve("linked"), Path.of("..", "a project", "cli", "nightjar"));
    assertEquals(
        "0: <-Xshare:auto><-jar><" + jar + "><models><a b><>", run(link, "models", "a b", ""));
  }

  @Test
  void firstUse_builds_andSaysSo() throws Exception {
    Files.createFile(project.resolve("pom.xml"));
    String first = run(project.resolve("cli/nightjar"));
    assertTrue(first.startsWith("0: nightjar: building the project, "), first);
    assertTrue(
        first.contains(
            "built in " + project + " with -q -B -DskipTests -Dspotless.check.skip=true package\n"),
        first);
    assertTrue(first.endsWith("<-jar><" + jar + ">"), first);
  }

  @Test
  void laterUse_buildsOnlyAfterAChange() throws Exception {
    Files.createFile(project.resolve("pom.xml"));
    Path source =
        Files.createFile(
            Files.createDirectories(project.resolve("model/src/main")).resolve("A.java"));
    run(project.resolve("cli/nightjar"));
    assertTrue(run(project.resolve("cli/nightjar")).startsWith("0: <"));
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
    assertTrue(run(project.resolve("cli/nightjar")).startsWith("0: nightjar: building"));
  }

  @Test
  void buildThatFails_isTold() throws Exception {
    Files.createFile(project.resolve("pom.xml"));
    script(tools.resolve("mvn"), "echo 'no luck' && exit 1");
    String output = run(project.resolve("cli/nightjar"));
    assertTrue(
        output.endsWith(
            "no luck\nnightjar: the build failed; see above, or run mvn package in "
                + project
                + "\n"),
        output);
    assertTrue(output.startsWith("1: "), output);
  }

  @Test
  void anotherJava_isRefused() throws Exception {
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"21.0.2\"\n");
    assertEquals(
        "1: nightjar: expected JDK 17 (Chronicle Map and Spark reach into it), found Java 21 at "
            + jdk
            + "/bin/java: set JAVA_HOME\n",
        run(project.resolve("cli/nightjar")));
  }

  @Test
  void nothingBuiltAndNothingToBuild_isTold() throws Exception {
    assertEquals(
        "1: nightjar: expected the program at " + jar + ", found nothing\n",
        run(project.resolve("cli/nightjar")));
  }

  /** Exit code and everything printed, such as {@code 0: text}. */
  private String run(Path script, String... arguments) throws IOException, InterruptedException {
    List<String> words = Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList();
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return process.waitFor() + ": " + output;
  }

  private static void script(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    makeExecutable(file);
  }

  private static void makeExecutable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
