package dev.nightjar.trainer.events;

import picocli.CommandLine.Command;

/**
 * {@code nightjar events}: what an event log holds, what of it cannot be used, what must go, and
 * how what is past is kept.
 */
@Command(
    name = "events",
    description = "Reports on an event log, checks it, compacts it, and forgets users.",
    mixinStandardHelpOptions = true,
    subcommands = {
      EventsReportCommand.class,
      EventsCheckCommand.class,
      EventsCompactCommand.class,
      EventsForgetCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  nightjar events report log/ --keys keys.json",
      "  nightjar events check log/",
      "  nightjar events compact log/ --retain-days 400",
      "  nightjar events forget u42 --events log/ --models models"
    })
public final class EventsCommand {}
