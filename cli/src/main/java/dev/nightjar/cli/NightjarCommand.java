package dev.nightjar.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code nightjar} itself: help and version; all work is done by its subcommands. */
@Command(
    name = "nightjar",
    description = "A self-hosted recommender for shops.",
    footer = {
      "  nightjar demo --once",
      "  nightjar train --events events/ --catalogue items.csv --models models",
      "  nightjar serve --models models --keys keys.json",
      "  nightjar inspect user u42 --models models",
      "",
      "Each command has its own --help. An option that is not given comes from the environment",
      "(--models from NIGHTJAR_MODELS), else from the properties file of --config, else from",
      "nightjar.properties in the working folder. Trainer and server run in JVMs of their own, which",
      "take flags from NIGHTJAR_TRAINER_OPTS and NIGHTJAR_SERVER_OPTS, such as -Xmx8g.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed",
      "2:asked wrongly",
      "3:trained, but the checks refused to publish",
    })
final class NightjarCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version of this program.")
  boolean version;
}
