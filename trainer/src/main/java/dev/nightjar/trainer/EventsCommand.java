package dev.nightjar.trainer;

import picocli.CommandLine.Command;

/** {@code nightjar events}: what an event log holds. */
@Command(
    name = "events",
    description = "Reports on an event log.",
    mixinStandardHelpOptions = true,
    subcommands = EventsReportCommand.class,
    footer = {"", "Example:", "  nightjar events report log/ --keys keys.json"})
final class EventsCommand {}
