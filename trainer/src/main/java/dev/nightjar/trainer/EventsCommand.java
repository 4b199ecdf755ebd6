package dev.nightjar.trainer;

import picocli.CommandLine.Command;

/**
 * {@code nightjar events}: what an event log holds, what of it cannot be used, and what must go.
 */
@Command(
    name = "events",
    description = "Reports on an event log, checks it, and forgets users.",
    mixinStandardHelpOptions = true,
    subcommands = {EventsReportCommand.class, EventsCheckCommand.class, EventsForgetCommand.class},
    footer = {
      "",
      "Examples:",
      "  nightjar events report log/ --keys keys.json",
      "  nightjar events check log/",
      "  nightjar events forget u42 --events log/ --models models"
    })
final class EventsCommand {}
