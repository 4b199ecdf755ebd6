package dev.nightjar.trainer.models;

import dev.nightjar.trainer.remote.HadoopConfDir;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** How Hadoop's file systems are reached: by options, where a command needs no Spark. */
final class HadoopOptions {
  @Option(
      names = "--hadoop",
      showDefaultValue = Help.Visibility.NEVER,
      paramLabel = "NAME=VALUE",
      description =
          "A setting of Hadoop, such as fs.defaultFS=hdfs://namenode; may be repeated. It wins over"
              + " core-site.xml and hdfs-site.xml in HADOOP_CONF_DIR.")
  private Map<String, String> settings = new TreeMap<>();

  /** What was given, and what {@code HADOOP_CONF_DIR} says besides. */
  Configuration configuration(Map<String, String> environment) {
    Configuration hadoop = new Configuration();
    HadoopConfDir.addTo(hadoop, environment);
    settings.forEach(hadoop::set);
    return hadoop;
  }
}
