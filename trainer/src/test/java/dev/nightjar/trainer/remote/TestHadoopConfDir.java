package dev.nightjar.trainer.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A {@code HADOOP_CONF_DIR}, as an operator has it. */
public final class TestHadoopConfDir {
  private TestHadoopConfDir() {}

  /** The environment that names {@code folder}, once there is a {@code core-site.xml} in it. */
  public static Map<String, String> in(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("core-site.xml"),
        """
        <configuration>
          <property><name>fs.defaultFS</name><value>hdfs://namenode</value></property>
          <property><name>dfs.replication</name><value>2</value></property>
        </configuration>
        """);
    return Map.of("HADOOP_CONF_DIR", folder.toString());
  }
}
