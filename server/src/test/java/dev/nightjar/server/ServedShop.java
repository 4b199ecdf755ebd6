package dev.nightjar.server;

import dev.nightjar.server.http.JsonClient;
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

/**
 * Hands a {@link JsonClient} of the {@link TestShop} to tests that only ask: one server for all of
 * them.
 */
public final class ServedShop implements ParameterResolver {
  private record Served(RunningServer server, Path folder) implements AutoCloseable {
    static Served start() {
      try {
        Path folder = Files.createTempDirectory("nightjar-shop-");
        return new Served(RunningServer.of(TestShop.create(), folder), folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == JsonClient.class;
  }

  @Override
  public JsonClient resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.create(ServedShop.class))
        .computeIfAbsent(Served.class, none -> Served.start(), Served.class)
        .server()
        .client();
  }
}
