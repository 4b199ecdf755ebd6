package dev.nightjar.trainer;

import picocli.CommandLine.Command;

/** {@code nightjar events}: what an event log holds, and what of it cannot be used. */
@Command(
    name = "events",
    description = "Reports on an event log, and checks it.",
    mixinStandardHelpOptions = true,
    subcommands = {EventsReportCommand.class, EventsCheckCommand.class},
    footer = {
      "",
      "Examples:",
      "  nightjar events report log/ --keys keys.json",
      "  nightjar events check log/"
    })
final class EventsCommand {}
