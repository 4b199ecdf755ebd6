package dev.nightjar.trainer.remote;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The folder that the environment variable {@code HADOOP_CONF_DIR} names, where an operator says
 * how Hadoop's file systems are reached.
 */
public final class HadoopConfDir {
  private static final String VARIABLE = "HADOOP_CONF_DIR";
  private static final List<String> FILES = List.of("core-site.xml", "hdfs-site.xml");

  private HadoopConfDir() {}

  /**
   * Adds what {@code core-site.xml} and {@code hdfs-site.xml} there say, if there are any; what was
   * set by name already wins over them.
   *
   * @param environment variables by name
   */
  public static void addTo(Configuration hadoop, Map<String, String> environment) {
    String folder = environment.get(VARIABLE);
    if (folder == null) {
      return;
    }
    for (String name : FILES) {
      File file = new File(folder, name);
      if (file.isFile()) {
        hadoop.addResource(new Path(file.toURI()));
      }
    }
  }
}
