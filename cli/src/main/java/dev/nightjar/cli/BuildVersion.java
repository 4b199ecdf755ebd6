package dev.nightjar.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, from its jar's manifest, and of the Java that runs it. */
final class BuildVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version =
        Objects.requireNonNullElse(
            BuildVersion.class.getPackage().getImplementationVersion(), "(not run from its jar)");
    return new String[] {"nightjar " + version + ", Java " + Runtime.version().feature()};
  }
}
