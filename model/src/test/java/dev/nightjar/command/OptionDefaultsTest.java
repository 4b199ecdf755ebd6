package dev.nightjar.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

final class OptionDefaultsTest {
  @TempDir Path folder;

  @Command(name = "train", mixinStandardHelpOptions = true, version = "train 1")
  private static final class Train {
    @Option(
        names = {"-s", "--seed"},
        defaultValue = "1")
    long seed;

    @Option(names = "--exclude-purchased", arity = "1", defaultValue = "true")
    boolean excludePurchased;

    @Option(names = "--models", required = true)
    Path models = Path.of("");

    @Option(names = "--events", arity = "1..*", split = ",")
    List<Path> events = new ArrayList<>();

    @Option(names = "--config")
    Path config = Path.of("");

    @Parameters(arity = "0..1")
    String target = "none";
  }

  @Command(name = "generate")
  private static final class Generate {
    @Option(names = "--events", defaultValue = "9")
    long events;
  }

  @Test
  void option_givenNowhere_hasItsOwnDefault() throws IOException {
    assertEquals(1, parse(Map.of(), "--models", "m").seed);
  }

  @Test
  void option_inThePropertiesFile_beatsItsOwnDefault() throws IOException {
    properties("seed=2");
    assertEquals(2, parse(Map.of(), "--models", "m").seed);
  }

  @Test
  void option_forTheCommandInTheFile_beatsThatForAll() throws IOException {
    properties("seed=2\ntrain.seed=3\nevaluate.seed=9");
    assertEquals(3, parse(Map.of(), "--models", "m").seed);
  }

  @Test
  void option_inTheEnvironment_beatsTheFile() throws IOException {
    properties("seed=2\ntrain.seed=3");
    assertEquals(4, parse(Map.of("NIGHTJAR_SEED", "4"), "--models", "m").seed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--seed=5", "-s5"})
  void option_onTheCommandLine_beatsAll(String argument) throws IOException {
    properties("seed=2\ntrain.seed=3");
    assertEquals(5, parse(Map.of("NIGHTJAR_SEED", "4"), "--models", "m", argument).seed);
  }

  @Test
  void option_withADash_hasAnUnderscoreInTheEnvironmentAlone() throws IOException {
    assertFalse(
        parse(Map.of("NIGHTJAR_EXCLUDE_PURCHASED", "false"), "--models", "m").excludePurchased);
    properties("exclude-purchased=false");
    assertFalse(parse(Map.of(), "--models", "m").excludePurchased);
    properties("exclude_purchased=false");
    assertTrue(parse(Map.of(), "--models", "m").excludePurchased);
  }

  @Test
  void option_required_isSatisfiedByTheEnvironment() throws IOException {
    assertEquals(Path.of("m"), parse(Map.of("NIGHTJAR_MODELS", "m")).models);
    Exception e = assertThrows(CommandLine.MissingParameterException.class, () -> parse(Map.of()));
    assertEquals("Missing required option: '--models=<models>'", e.getMessage());
  }

  @Test
  void option_ofSeveralValues_isSplitInTheFileToo() throws IOException {
    properties("events=a,b");
    assertEquals(List.of(Path.of("a"), Path.of("b")), parse(Map.of(), "--models", "m").events);
  }

  @Test
  void option_ofGenerate_isItsOwn() throws IOException {
    Map<String, String> environment = Map.of("NIGHTJAR_EVENTS", "/log");
    properties("events=/log\nitems=/items");
    assertEquals(9, generate(environment));
    properties("events=/log\ngenerate.events=5");
    assertEquals(5, generate(environment));
  }

  @Test
  void option_ofAWrongType_isRefusedByName() throws IOException {
    properties("seed=many");
    Exception e =
        assertThrows(CommandLine.ParameterException.class, () -> parse(Map.of(), "--models", "m"));
    assertEquals("Invalid value for option '--seed': 'many' is not a long", e.getMessage());
  }

  @Test
  void parameterHelpVersionAndConfig_areNeverDefaulted() throws IOException {
    properties("target=x\ntrain.target=x\nhelp=true\nversion=true\nconfig=other");
    Map<String, String> environment =
        Map.of("NIGHTJAR_HELP", "true", "NIGHTJAR_VERSION", "true", "NIGHTJAR_TARGET", "x");
    Train train = parse(environment, "--models", "m");
    assertEquals("none", train.target);
    assertEquals(Path.of(""), train.config);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--config=shop.properties", "--config shop.properties"})
  void config_onTheCommandLine_namesTheFile(String arguments) throws IOException {
    properties("seed=2");
    Files.writeString(folder.resolve("shop.properties"), "seed=6");
    Files.writeString(folder.resolve("other.properties"), "seed=7");
    List<String> all = new ArrayList<>(List.of("--models", "m"));
    all.addAll(Arrays.asList(arguments.split(" ", -1)));
    Map<String, String> environment = Map.of("NIGHTJAR_CONFIG", "other.properties");
    assertEquals(6, parse(environment, all.toArray(new String[0])).seed);
  }

  @Test
  void config_inTheEnvironment_beatsTheWorkingFolders() throws IOException {
    properties("seed=2");
    Path other = Files.writeString(folder.resolve("other.properties"), "seed=7");
    assertEquals(7, parse(Map.of("NIGHTJAR_CONFIG", other.toString()), "--models", "m").seed);
  }

  @Test
  void config_named_isNotMixedWithTheWorkingFolders() throws IOException {
    properties("seed=2");
    Files.writeString(folder.resolve("empty.properties"), "");
    assertEquals(1, parse(Map.of(), "--models", "m", "--config", "empty.properties").seed);
  }

  @Test
  void config_namedButMissing_isAnError() {
    String expected =
        "expected a properties file at " + folder.resolve("shop.properties") + ", found none";
    Exception argument =
        assertThrows(IOException.class, () -> parse(Map.of(), "--config", "shop.properties"));
    assertEquals(expected, argument.getMessage());
    Exception variable =
        assertThrows(IOException.class, () -> parse(Map.of("NIGHTJAR_CONFIG", "shop.properties")));
    assertEquals(expected, variable.getMessage());
  }

  @Test
  void config_malformed_isAnErrorThatNamesTheFile() throws IOException {
    Path file = properties("seed=\\u12");
    Exception escape = assertThrows(IOException.class, () -> parse(Map.of(), "--models", "m"));
    assertEquals(
        "expected a properties file at " + file + ", found Malformed \\uxxxx encoding.",
        escape.getMessage());
    Files.write(file, "name=Küche".getBytes(StandardCharsets.ISO_8859_1));
    Exception charset = assertThrows(IOException.class, () -> parse(Map.of(), "--models", "m"));
    assertEquals(
        "expected a properties file at " + file + ", found bytes that are not UTF-8",
        charset.getMessage());
  }

  private long generate(Map<String, String> environment) throws IOException {
    Generate generate = new Generate();
    new CommandLine(generate)
        .setDefaultValueProvider(OptionDefaults.of(List.of(), environment, folder))
        .parseArgs();
    return generate.events;
  }

  private Path properties(String text) throws IOException {
    return Files.writeString(folder.resolve("nightjar.properties"), text);
  }

  private Train parse(Map<String, String> environment, String... arguments) throws IOException {
    Train train = new Train();
    new CommandLine(train)
        .setDefaultValueProvider(OptionDefaults.of(List.of(arguments), environment, folder))
        .parseArgs(arguments);
    return train;
  }
}
