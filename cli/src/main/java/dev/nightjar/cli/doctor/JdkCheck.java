package dev.nightjar.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whether this is the Java that Chronicle Map and Spark reach into, with a compiler. */
final class JdkCheck implements Check {
  private static final int FEATURE = 17;

  private final int feature;
  private final Path home;

  /**
   * @param feature of the running Java, such as 17
   * @param home its folder
   */
  JdkCheck(int feature, Path home) {
    this.feature = feature;
    this.home = home;
  }

  @Override
  public String name() {
    return "jdk";
  }

  @Override
  public Diagnosis look() {
    if (feature != FEATURE) {
      return Diagnosis.failed(
          "Java %d at %s, expected %d".formatted(feature, home, FEATURE),
          "set JAVA_HOME to a JDK " + FEATURE);
    }
    if (!Files.isExecutable(home.resolve("bin").resolve("javac"))
        && !Files.exists(home.resolve("bin").resolve("javac.exe"))) {
      return Diagnosis.failed(
          "no compiler at " + home + ", but Chronicle Map compiles small classes as it starts",
          "install the JDK, not only the JRE, and set JAVA_HOME to it");
    }
    return Diagnosis.ok("JDK %d at %s".formatted(feature, home));
  }
}
