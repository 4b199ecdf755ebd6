package dev.nightjar.cli.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Spark standalone cluster on 127.0.0.1, on free ports: a master and workers of one core each,
 * every one a process. Executors have the jars of Spark and none of ours.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final Pattern MASTER = Pattern.compile("spark://127\\.0\\.0\\.1:\\d+");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Path home;
  private final List<Process> processes = new ArrayList<>();
  private final Thread stopAtExit = new Thread(this::stop);
  private String master = "";

  private StandaloneCluster(Path home) {
    this.home = home;
    Runtime.getRuntime().addShutdownHook(stopAtExit);
  }

  /**
   * Starts one.
   *
   * @param jars of a Spark
   * @param home an empty folder for {@code jars/}, {@code work/} and logs
   */
  static StandaloneCluster start(List<Path> jars, Path home, int workers)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectory(home.resolve("jars"));
    for (Path jar : jars) {
      Files.createSymbolicLink(folder.resolve(jar.getFileName()), jar.toAbsolutePath());
    }
    StandaloneCluster cluster = new StandaloneCluster(home);
    try {
      cluster.startMaster();
      for (int worker = 0; worker < workers; worker++) {
        cluster.startWorker(worker);
      }
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** Such as {@code spark://127.0.0.1:7077}. */
  String master() {
    return master;
  }

  /** Where the executors of {@code worker} keep what they were sent, and log. */
  Path work(int worker) {
    return home.resolve("work").resolve("" + worker);
  }

  private void startMaster() throws IOException, InterruptedException {
    Path log = home.resolve("master.log");
    Process process = start("org.apache.spark.deploy.master.Master", log, List.of("--port", "0"));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      Matcher found = MASTER.matcher(Files.readString(log));
      if (found.find()) {
        master = found.group();
        return;
      }
      Thread.sleep(100);
    }
    throw new IOException("expected the master to say where it is, found " + Files.readString(log));
  }

  private void startWorker(int worker) throws IOException {
    start(
        "org.apache.spark.deploy.worker.Worker",
        home.resolve("worker-" + worker + ".log"),
        List.of("--cores", "1", "--memory", "2g", "--work-dir", work(worker).toString(), master));
  }

  private Process start(String main, Path log, List<String> arguments) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "-cp",
                home.resolve("jars") + "/*",
                main,
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0"));
    words.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_SCALA_VERSION", "2.13"); // as its start scripts tell it
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  /** Stops every process, and those that they have started. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(stopAtExit);
    } catch (IllegalStateException shuttingDown) {
      // It runs, or has run.
    }
  }

  private void stop() {
    List<ProcessHandle> all = new ArrayList<>();
    for (Process process : processes) {
      all.addAll(process.descendants().toList());
      all.add(process.toHandle());
    }
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle process : all) {
      try {
        process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (Exception lasts) {
        process.destroyForcibly();
      }
    }
  }
}
