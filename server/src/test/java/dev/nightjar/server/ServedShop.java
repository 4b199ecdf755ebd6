package dev.nightjar.server;

import dev.nightjar.server.http.JsonClient;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a {@link JsonClient} of the {@link TestShop} to tests that only ask: one server for all of
 * them.
 */
public final class ServedShop implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == JsonClient.class;
  }

  @Override
  public JsonClient resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.create(ServedShop.class))
        .computeIfAbsent(TemporaryShop.class, none -> TemporaryShop.open(), TemporaryShop.class)
        .client();
  }
}
