package dev.nightjar.cli.doctor;

import java.util.ArrayList;
import java.util.List;

/** Whether this JVM opens to us what Chronicle Map reaches into. */
final class OpensCheck implements Check {
  private static final List<String> OPENED =
      List.of("java.lang", "java.lang.reflect", "java.nio", "java.util", "sun.nio.ch");
  private static final List<String> EXPORTED = List.of("jdk.internal.ref", "jdk.internal.misc");
  private static final String COMPILER = "com.sun.tools.javac";

  @Override
  public String name() {
    return "jvm";
  }

  @Override
  public Diagnosis look() {
    Module base = Object.class.getModule();
    Module ours = OpensCheck.class.getModule();
    List<String> missing = new ArrayList<>();
    OPENED.stream().filter(name -> !base.isOpen(name, ours)).forEach(missing::add);
    EXPORTED.stream().filter(name -> !base.isExported(name, ours)).forEach(missing::add);
    ModuleLayer.boot()
        .findModule("jdk.compiler")
        .filter(compiler -> !compiler.isOpen(COMPILER, ours))
        .ifPresent(compiler -> missing.add(COMPILER));
    return missing.isEmpty()
        ? Diagnosis.ok("opens what the tables need")
        : Diagnosis.failed(
            "closed: " + String.join(", ", missing),
            "start by cli/nightjar, or by java -jar nightjar-cli.jar, whose manifest opens them");
  }
}
