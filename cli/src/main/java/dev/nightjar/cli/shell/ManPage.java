package dev.nightjar.cli.shell;

import dev.nightjar.command.CommandOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A manual page of section 1, in the macros of {@code man(7)}.
 *
 * <p>picocli writes AsciiDoc, which takes Asciidoctor and with it JRuby to become a page; these few
 * macros do not.
 *
 * @param command of the page
 * @param path of the commands above it, such as {@code nightjar models}; empty for the program
 */
record ManPage(CommandOutline command, String path) {
  /** Such as {@code nightjar-models-list}. */
  String title() {
    return words().replace(' ', '-');
  }

  /** Such as {@code nightjar-models-list.1}. */
  String file() {
    return title() + ".1";
  }

  /** This page and one for each command below. */
  List<ManPage> withAllBelow() {
    List<ManPage> pages = new ArrayList<>();
    pages.add(this);
    command.commands().forEach(below -> pages.addAll(new ManPage(below, words()).withAllBelow()));
    return pages;
  }

  String text() {
    StringBuilder page = new StringBuilder();
    page.append(".TH \"%s\" 1\n".formatted(title().toUpperCase(Locale.ROOT)));
    page.append(".SH NAME\n");
    page.append("%s \\- %s\n".formatted(escaped(title()), escaped(inBrief())));
    page.append(".SH SYNOPSIS\n").append(synopsis());
    page.append(".SH DESCRIPTION\n");
    command.description().forEach(line -> page.append(line(line)));
    section(page, "ARGUMENTS", command.arguments());
    section(page, "OPTIONS", command.options());
    if (!command.commands().isEmpty()) {
      page.append(".SH COMMANDS\n");
      for (CommandOutline below : command.commands()) {
        ManPage other = new ManPage(below, words());
        page.append(".TP\n\\fB%s\\fR(1)\n".formatted(escaped(other.title())));
        page.append(line(other.inBrief()));
      }
    }
    if (!command.footer().isEmpty()) {
      page.append(".SH EXAMPLES\n.nf\n");
      command.footer().forEach(line -> page.append(line(line)));
      page.append(".fi\n");
    }
    return page.toString();
  }

  private String synopsis() {
    StringBuilder synopsis = new StringBuilder("\\fB%s\\fR".formatted(escaped(words())));
    if (!command.options().isEmpty()) {
      synopsis.append(" [\\fIOPTIONS\\fR]");
    }
    for (CommandOutline.Argument argument : command.arguments()) {
      String label = "\\fI" + escaped(argument.label()) + "\\fR";
      synopsis.append(argument.required() ? " " + label : " [" + label + "]");
    }
    if (!command.commands().isEmpty()) {
      synopsis.append(" \\fICOMMAND\\fR");
    }
    return synopsis.append("\n").toString();
  }

  private static void section(
      StringBuilder page, String title, List<CommandOutline.Argument> arguments) {
    if (arguments.isEmpty()) {
      return;
    }
    page.append(".SH ").append(title).append("\n");
    for (CommandOutline.Argument argument : arguments) {
      String names = "\\fB" + escaped(String.join(", ", argument.names())) + "\\fR";
      String label = "\\fI" + escaped(argument.label()) + "\\fR";
      String head =
          argument.names().isEmpty()
              ? label
              : argument.label().isEmpty() ? names : names + "=" + label;
      page.append(".TP\n").append(head).append("\n");
      page.append(line(argument.description()));
    }
  }

  private String words() {
    return path.isEmpty() ? command.name() : path + " " + command.name();
  }

  private String inBrief() {
    return command.description().isEmpty() ? "" : command.description().get(0);
  }

  /** A line that begins with a dot or a quote would be a request. */
  private static String line(String text) {
    String escaped = escaped(text);
    return (escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" : "") + escaped + "\n";
  }

  /** Letters beyond ASCII by their code points: not every troff reads UTF-8. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            letter -> {
              switch (letter) {
                case '\\' -> escaped.append("\\e");
                case '-' -> escaped.append("\\-");
                default ->
                    escaped.append(
                        letter > '~' ? "\\[u%04X]".formatted(letter) : Character.toString(letter));
              }
            });
    return escaped.toString();
  }
}
