package dev.nightjar.cli.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.cli.NightjarMain;
import dev.nightjar.disk.FolderLock;
import dev.nightjar.jobs.RunnableJars;
import dev.nightjar.jobs.night.RunFolder;
import dev.nightjar.jobs.night.RunRecord;
import dev.nightjar.model.ChildJvm;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.StoreLock;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code nightly --schedule} as processes of their own, with nights that are due twelve hours away
 * and one that was missed.
 */
final class ScheduleIT {
  /** As of any JVM that SIGTERM ends: 128 and the number of the signal. */
  private static final int TERMINATED = 143;

  private final Instant due =
      Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(12));
  private final ModelStore store;
  private final Path jars;

  ScheduleIT(@TempDir Path folder) throws IOException {
    store = new ModelStore(Files.createDirectories(folder.resolve("models")));
    jars = Files.createDirectories(folder.resolve("jars"));
    writeTrainer(jars.resolve("nightjar-trainer.jar"));
    Files.writeString(
        Files.createDirectories(store.root().resolve("runs")).resolve("runs.ndjson"),
        oldNight().json() + "\n");
  }

  @Test
  @Timeout(60)
  void missedNight_isRunOnce_byOneOfTwoSchedulers_andSigtermEndsThem() throws Exception {
    try (ChildJvm one = scheduler();
        ChildJvm other = scheduler()) {
      List<String> told = untilNextIsDue(one);
      told.addAll(untilNextIsDue(other));
      String published = "Published " + StandInTrainer.VERSION + ".";
      assertEquals(1, told.stream().filter(published::equals).count(), told::toString);
      assertEquals(TERMINATED, one.terminate());
      assertEquals(TERMINATED, other.terminate());
    }
    assertEquals(2, new RunFolder(store).log().read().size());
    assertEquals(Optional.of(new ModelVersion(StandInTrainer.VERSION)), store.current());
    requireUnlocked();
  }

  @Test
  @Timeout(60)
  void sigterm_amidANight_endsTheTrainerToo_andLeavesNoLock() throws Exception {
    try (ChildJvm scheduler = scheduler("--", "--hang")) {
      List<String> told = until(scheduler, "hangs ");
      String hangs = told.get(told.size() - 1);
      assertEquals(TERMINATED, scheduler.terminate());
      Optional<ProcessHandle> trainer =
          ProcessHandle.of(Long.parseLong(hangs.substring("hangs ".length())));
      assertFalse(trainer.isPresent() && trainer.get().isAlive());
    }
    assertEquals(Optional.empty(), store.current());
    requireUnlocked();
  }

  private ChildJvm scheduler(String... more) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                "nightly",
                "--models=" + store.root(),
                "--events=a", // the stand-in reads nothing
                "--catalogue=c",
                "--schedule=0 %d * * *".formatted(due.atOffset(ZoneOffset.UTC).getHour()),
                "--time-zone=UTC"));
    words.addAll(List.of(more));
    return ChildJvm.start(
        List.of("-D%s=%s".formatted(RunnableJars.PROPERTY, jars)),
        NightjarMain.class,
        words.toArray(String[]::new));
  }

  /** What it prints until it sleeps for the night that is twelve hours away. */
  private List<String> untilNextIsDue(ChildJvm scheduler) throws IOException {
    return until(scheduler, "The next night is due at " + due);
  }

  /** The line that begins so last; what came before it too. */
  private static List<String> until(ChildJvm scheduler, String beginning) throws IOException {
    List<String> lines = new ArrayList<>();
    Optional<String> line = scheduler.line();
    while (line.isPresent() && !line.get().startsWith(beginning)) {
      lines.add(line.get());
      line = scheduler.line();
    }
    assertTrue(line.isPresent(), () -> beginning + " in " + lines);
    lines.add(line.get());
    return lines;
  }

  private void requireUnlocked() throws IOException {
    Optional<FolderLock> night = FolderLock.tryAcquire(store.root().resolve("runs"));
    night.orElseThrow().close();
    Optional<StoreLock> training = StoreLock.tryAcquire(store);
    training.orElseThrow().close();
  }

  /** A night of two days ago, so that one is missed. */
  private RunRecord oldNight() {
    Instant started = due.minus(Duration.ofDays(2));
    return new RunRecord(
        started,
        started,
        List.of(),
        "",
        "",
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        "",
        List.of(),
        1,
        "the trainer ended with exit code 1",
        List.of());
  }

  /** A runnable jar that holds nothing but where everything is. */
  private static void writeTrainer(Path file) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, StandInTrainer.class.getName());
    attributes.put(
        Attributes.Name.CLASS_PATH,
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    attributes.putValue("Add-Opens", packages("--add-opens="));
    attributes.putValue("Add-Exports", packages("--add-exports="));
    try (OutputStream jar = Files.newOutputStream(file)) {
      new JarOutputStream(jar, manifest).close();
    }
  }

  /** Those that the JVM of this test opens. */
  private static String packages(String flag) {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith(flag))
        .map(argument -> argument.substring(flag.length(), argument.lastIndexOf('=')))
        .collect(Collectors.joining(" "));
  }
}
