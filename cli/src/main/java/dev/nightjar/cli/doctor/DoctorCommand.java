package dev.nightjar.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import dev.nightjar.cli.program.ChildProgram;
import dev.nightjar.cli.program.ChildPrograms;
import dev.nightjar.cli.program.Outlines;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.command.OptionDefaults;
import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nightjar doctor}: whether this machine is fit to train and to serve. */
@Command(
    name = "doctor",
    description = {
      "Check this machine: Java and its flags, ports, disks, folders, keys, clock, model.",
      "What is not named is not checked. The exit code is 1 if a check failed."
    },
    footer = {
      "  nightjar doctor",
      "  nightjar doctor --models models --keys keys.json --events events",
      "  nightjar doctor --models models --port 80 --json",
    })
public final class DoctorCommand implements Callable<Integer> {
  /** A new model, the checked rows that it is made of, and a trial for its validation. */
  private static final double WHILE_TRAINING = 3;

  /** The copy of a new model beside the copy of the one that serves. */
  private static final double WHILE_SWAPPING = 1;

  private final Terminal terminal;
  private final ChildPrograms programs;
  private final Map<String, String> environment;
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "The folder that models are published in.")
  private Optional<Path> models = Optional.empty();

  @Option(names = "--keys", paramLabel = "FILE", description = "The server's key file.")
  private Optional<Path> keys = Optional.empty();

  @Option(names = "--events", paramLabel = "DIR", description = "The server's event log.")
  private Optional<Path> events = Optional.empty();

  @Option(
      names = "--scratch",
      paramLabel = "DIR",
      description = "Where the server copies a model to; the system's folder for such.")
  private Path scratch = Path.of(System.getProperty("java.io.tmpdir"));

  @Option(names = "--port", paramLabel = "PORT", description = "The public port (8080).")
  private int port = 8080;

  @Option(
      names = "--management-port",
      paramLabel = "PORT",
      description = "The port for health checks and metrics (9090).")
  private int managementPort = 9090;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  public DoctorCommand(
      Terminal terminal, ChildPrograms programs, Map<String, String> environment, Clock clock) {
    this.terminal = terminal;
    this.programs = programs;
    this.environment = Map.copyOf(environment);
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    boolean fit = new Doctor(terminal).run(checks(), json);
    return (fit ? ExitCode.OK : ExitCode.FAILED).code();
  }

  private List<Check> checks() throws IOException {
    Path home = Path.of(System.getProperty("java.home"));
    Path java = home.resolve("bin").resolve("java");
    long memory =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    Optional<ModelStore> store = models.map(ModelStore::new);
    long lastModel = store.isPresent() ? lastModel(store.get()) : 0;
    List<Check> checks = new ArrayList<>();
    checks.add(new JdkCheck(Runtime.version().feature(), home));
    checks.add(new OpensCheck());
    checks.add(new FlagsCheck(ChildProgram.TRAINER, java, environment, memory));
    checks.add(new FlagsCheck(ChildProgram.SERVER, java, environment, memory));
    if (spec.defaultValueProvider() instanceof OptionDefaults defaults) {
      checks.add(new SettingsCheck(defaults, () -> Outlines.of(programs, spec.root())));
    }
    checks.add(new PortCheck("--port", port, "/openapi.yaml"));
    checks.add(new PortCheck("--management-port", managementPort, "/health/live"));
    checks.add(new ClockCheck(clock, store, events));
    checks.add(new FolderCheck("scratch", scratch));
    checks.add(
        new DiskCheck("scratch disk", scratch, lastModel, WHILE_SWAPPING, DiskCheck::usable));
    models.ifPresent(
        folder -> {
          checks.add(new FolderCheck("models", folder));
          checks.add(
              new DiskCheck("models disk", folder, lastModel, WHILE_TRAINING, DiskCheck::usable));
          checks.add(new ModelCheck(new ModelStore(folder)));
          checks.add(
              new HeapCheck(
                  new ModelStore(folder), ChildProgram.SERVER.flags(environment, memory)));
        });
    events.ifPresent(folder -> checks.add(new FolderCheck("events", folder)));
    keys.ifPresent(
        file -> {
          checks.add(new KeysCheck(file));
          checks.add(new SecretsCheck(file));
        });
    return checks;
  }

  /** Its bytes; 0 if there is none that can be read. */
  private static long lastModel(ModelStore store) throws IOException {
    try {
      return store.servedFolder().manifest().bytes();
    } catch (ModelException e) {
      return 0; // another check tells
    }
  }
}
