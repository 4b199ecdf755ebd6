package dev.nightjar.cli.program;

import com.sun.management.OperatingSystemMXBean;
import dev.nightjar.jobs.ChildJvm;
import dev.nightjar.jobs.Relay;
import dev.nightjar.jobs.RunnableJars;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

/** Runs programs as children of this process; they end when it ends. */
public final class ChildJvms implements ChildPrograms {
  private final Map<String, String> environment;

  public ChildJvms(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public int run(ChildProgram program, List<String> arguments)
      throws IOException, InterruptedException {
    try (ChildJvm child = start(program, arguments, ChildJvm.Output.INHERITED)) {
      return child.waitFor();
    }
  }

  @Override
  public int run(ChildProgram program, List<String> arguments, PrintWriter out)
      throws IOException, InterruptedException {
    try (ChildJvm child = start(program, arguments, ChildJvm.Output.CAPTURED)) {
      Relay.all(child.output(), out);
      return child.waitFor();
    }
  }

  @Override
  public ChildJvm start(ChildProgram program, List<String> arguments, ChildJvm.Output output)
      throws IOException {
    return ChildJvm.start(
        RunnableJars.folder(), program.jar(), flags(program, arguments), arguments, output);
  }

  private List<String> flags(ChildProgram program, List<String> arguments) {
    long memory =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    return program.flags(arguments, environment, memory);
  }
}
