package dev.nightjar.trainer;

import picocli.CommandLine.Command;

/** The commands that need Spark. */
@Command(
    name = "nightjar",
    description = "The part of nightjar that trains models.",
    mixinStandardHelpOptions = true,
    subcommands = {TrainCommand.class, EventsCommand.class})
final class TrainerCommand {}
