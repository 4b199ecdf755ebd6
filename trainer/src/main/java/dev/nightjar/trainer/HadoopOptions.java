package dev.nightjar.trainer;

import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** How Hadoop's file systems are reached: by options, where a command needs no Spark. */
final class HadoopOptions {
  private static final String CONFIGURED = "HADOOP_CONF_DIR";

  @Option(
      names = "--hadoop",
      showDefaultValue = Help.Visibility.NEVER,
      paramLabel = "NAME=VALUE",
      description =
          "A setting of Hadoop, such as fs.defaultFS=hdfs://namenode; may be repeated. It wins over"
              + " core-site.xml and hdfs-site.xml in HADOOP_CONF_DIR.")
  private Map<String, String> settings = new TreeMap<>();

  Configuration configuration(Map<String, String> environment) {
    Configuration hadoop = new Configuration();
    addConfigured(hadoop, environment);
    settings.forEach(hadoop::set);
    return hadoop;
  }

  /**
   * Adds what the files in {@code HADOOP_CONF_DIR} say; what was set by name already wins over
   * them.
   */
  static void addConfigured(Configuration hadoop, Map<String, String> environment) {
    String folder = environment.get(CONFIGURED);
    if (folder != null) {
      for (String name : new String[] {"core-site.xml", "hdfs-site.xml"}) {
        File file = new File(folder, name);
        if (file.isFile()) {
          hadoop.addResource(new Path(file.toURI()));
        }
      }
    }
  }
}
