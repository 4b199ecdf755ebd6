package dev.nightjar.cli.cluster;

import dev.nightjar.disk.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Spark standalone cluster on 127.0.0.1, on free ports: a master and workers of one core each,
 * every one a process. Executors have the jars of Spark and none of ours.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final Pattern MASTER = Pattern.compile("spark://127\\.0\\.0\\.1:\\d+");

  private final Path home;
  private final JavaProcesses processes;
  private final String master;

  /**
   * Starts one.
   *
   * @param jars of a Spark
   * @param home an empty folder for {@code jars/}, {@code work/} and logs
   */
  StandaloneCluster(List<Path> jars, Path home, int workers)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectory(home.resolve("jars"));
    for (Path jar : jars) {
      Files.createSymbolicLink(folder.resolve(jar.getFileName()), jar.toAbsolutePath());
    }
    this.home = home;
    this.processes =
        new JavaProcesses(
            folder + "/*",
            Map.of(
                "SPARK_HOME",
                home.toString(),
                "SPARK_LOCAL_IP",
                "127.0.0.1",
                "SPARK_SCALA_VERSION", // as its start scripts tell it
                "2.13"));
    boolean started = false;
    try {
      this.master = startMaster();
      for (int worker = 0; worker < workers; worker++) {
        startWorker(worker);
      }
      started = true;
    } finally {
      if (!started) {
        close();
      }
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

  private String startMaster() throws IOException, InterruptedException {
    Path log = home.resolve("master.log");
    Process process = start("master.Master", List.of("--port", "0"), log);
    return JavaProcesses.await(process, log, MASTER).group();
  }

  private void startWorker(int worker) throws IOException {
    start(
        "worker.Worker",
        List.of("--cores", "1", "--memory", "2g", "--work-dir", work(worker).toString(), master),
        home.resolve("worker-" + worker + ".log"));
  }

  private Process start(String main, List<String> arguments, Path log) throws IOException {
    List<String> address = List.of("--host", "127.0.0.1", "--webui-port", "0");
    return processes.start(
        "org.apache.spark.deploy." + main,
        List.of(),
        Stream.concat(address.stream(), arguments.stream()).toList(),
        log);
  }

  /** Stops all of it, and takes the links away: JUnit would warn of each that leads out of here. */
  @Override
  public void close() throws IOException {
    processes.close();
    FolderTree.delete(home.resolve("jars"));
  }
}
