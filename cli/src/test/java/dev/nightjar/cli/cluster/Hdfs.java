package dev.nightjar.cli.cluster;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** HDFS on 127.0.0.1, on free ports: a name node and a data node, in one process. */
final class Hdfs implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("\"namenode_port\":(\\d+)");

  private final Path home;
  private final JavaProcesses processes;
  private final String uri;

  /**
   * Starts one.
   *
   * @param jars of Hadoop's clients and of its mini cluster
   * @param home an empty folder for blocks and logs
   */
  Hdfs(List<Path> jars, Path home) throws IOException, InterruptedException {
    this.home = home;
    // Hadoop's shell wants one; all that it needs to know stands in URIs.
    Files.writeString(home.resolve("core-site.xml"), "<configuration/>");
    this.processes =
        new JavaProcesses(
            Stream.concat(Stream.of(home), jars.stream())
                .map(Path::toString)
                .collect(joining(File.pathSeparator)),
            Map.of());
    boolean started = false;
    try {
      this.uri = "hdfs://127.0.0.1:" + start();
      started = true;
    } finally {
      if (!started) {
        close();
      }
    }
  }

  /** The jars that {@code -Pcluster} brings besides Hadoop's clients. */
  static List<Path> miniClusterJars() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("target", "minicluster"))) {
      return jars.toList();
    }
  }

  /** Of a file or folder there, by its absolute path. */
  String uri(String path) {
    return uri + path;
  }

  /** Copies a file or folder there, by Hadoop's own shell. */
  void put(Path local, String path) throws IOException, InterruptedException {
    Path log = home.resolve("put.log");
    Process shell =
        processes.start(
            "org.apache.hadoop.fs.FsShell",
            List.of(),
            List.of("-put", local.toString(), uri(path)),
            log);
    if (shell.waitFor() != 0) {
      throw new IOException("cannot put %s: %s".formatted(local, Files.readString(log)));
    }
  }

  /** Returns the port of the name node. */
  private String start() throws IOException, InterruptedException {
    Path details = home.resolve("details.json");
    Process process =
        processes.start(
            "org.apache.hadoop.test.MiniDFSClusterManager",
            List.of("-Dtest.build.data=" + home),
            List.of("-format", "-datanodes", "1", "-writeDetails", details.toString()),
            home.resolve("hdfs.log"));
    return JavaProcesses.await(process, details, PORT).group(1);
  }

  @Override
  public void close() {
    processes.close();
  }
}
