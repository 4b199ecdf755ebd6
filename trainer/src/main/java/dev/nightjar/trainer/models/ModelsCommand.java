package dev.nightjar.trainer.models;

import picocli.CommandLine.Command;

/** The part of {@code nightjar models} that needs Hadoop. */
@Command(
    name = "models",
    description = "Brings models to stores on other machines, and back.",
    mixinStandardHelpOptions = true,
    subcommands = {ModelsPushCommand.class, ModelsPullCommand.class},
    footer = {
      "",
      "Examples:",
      "  nightjar models push --models models --to hdfs://namenode/models",
      "  nightjar models pull --from hdfs://namenode/models --models models"
    })
public final class ModelsCommand {}
