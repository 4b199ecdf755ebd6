package dev.nightjar.server.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a process that serves the {@link ContractShop} to tests: one for all of them. */
final class ContractServer implements ParameterResolver {
  /** How many requests an organization may make, in a window that outlives the tests. */
  static final int RATE_LIMIT = 2_000;

  static final int BODY_LIMIT = 65_536;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == ServerProcess.class;
  }

  @Override
  public ServerProcess resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.create(ContractServer.class))
        .computeIfAbsent(Running.class, none -> Running.start(), Running.class)
        .process;
  }

  private record Running(ServerProcess process, Path folder) implements AutoCloseable {
    static Running start() {
      try {
        Path folder = Files.createTempDirectory("nightjar-contract-");
        ContractShop.create().publish(folder.resolve("models"), ContractShop.VERSION);
        ServerProcess process =
            ServerProcess.start(
                folder,
                "--rate-limit=" + RATE_LIMIT,
                "--rate-window=3600",
                "--body-limit=" + BODY_LIMIT);
        return new Running(process, folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      process.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
