package dev.nightjar.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The arrows between the rooms of the house, checked on the compiled classes of all five modules.
 * This module is built last, so a full build has them all.
 */
@TestInstance(Lifecycle.PER_CLASS)
final class HouseTest {
  private static final List<String> MODULES = List.of("model", "trainer", "server", "jobs", "cli");

  private final List<Path> folders =
      MODULES.stream().map(module -> Path.of("..", module, "target", "classes")).toList();
  private final JavaClasses house = new ClassFileImporter().importPaths(folders);

  @BeforeEach
  void requireAllModules() {
    for (Path folder : folders) {
      assumeTrue(
          Files.isDirectory(folder),
          () -> "expected classes in " + folder + ", found none: build all modules first");
    }
  }

  @Test
  void chronicle_staysInTheModel() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.nightjar.model")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("net.openhft..")
        .because("a map opened with the wrong types fails only at the first read: one owner")
        .check(house);
  }

  @Test
  void spark_staysInTheTrainer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.nightjar.trainer..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "scala..")
        .because("nothing but a training is worth four seconds of Spark's start")
        .check(house);
  }

  @Test
  void vertx_staysInTheServer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.nightjar.server..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.vertx..", "io.netty..")
        .because("Spark brings a Netty of its own: the two must never meet on a classpath")
        .check(house);
  }

  @Test
  void ranking_isPlainJava() {
    noClasses()
        .that()
        .resideInAPackage("dev.nightjar.recommend")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml..", "picocli..", "dev.nightjar.command..")
        .because("server, command and evaluation ask it, and each speaks a language of its own")
        .check(house);
  }

  @Test
  void filters_areJsonAndNothingMore() {
    noClasses()
        .that()
        .resideInAPackage("dev.nightjar.recommend.filter..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.nightjar.recommend", "picocli..", "dev.nightjar.command..")
        .because("what a filter lets through is one question, how that is ranked another")
        .check(house);
  }

  @Test
  void model_doesNotKnowHowItIsAsked() {
    noClasses()
        .that()
        .resideInAPackage("dev.nightjar.model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.nightjar.recommend..",
            "dev.nightjar.attribution..",
            "dev.nightjar.command..",
            "picocli..")
        .because("a ranking may change without a new format on disk")
        .check(house);
  }

  @Test
  void options_doNotKnowWhatTheyAreFor() {
    noClasses()
        .that()
        .resideInAPackage("dev.nightjar.command..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.nightjar.model..", "dev.nightjar.recommend..")
        .because("every program has options, and not every program has a model")
        .check(house);
  }

  @Test
  void eventsAndFiles_knowNothingElse() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.nightjar.event..", "dev.nightjar.disk..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.nightjar.model..", "dev.nightjar.recommend..", "com.fasterxml..")
        .because("whoever takes events and whoever reads them agree here, each in its own way")
        .check(house);
  }

  @Test
  void trainer_standsAlone() {
    knowsNoneOf("trainer", "server", "jobs", "cli");
  }

  @Test
  void training_doesNotKnowWhoAsksForIt() {
    String[] commands = {
      "dev.nightjar.trainer",
      "dev.nightjar.trainer.options..",
      "dev.nightjar.trainer.events..",
      "dev.nightjar.trainer.models.."
    };
    noClasses()
        .that()
        .resideInAPackage("dev.nightjar.trainer..")
        .and()
        .resideOutsideOfPackages(commands)
        .should()
        .dependOnClassesThat(resideInAnyPackage(commands).or(resideInAPackage("picocli..")))
        .because("a test, a night and a command ask for the same work, each in its own way")
        .check(house);
  }

  @Test
  void program_isSeenByNone() {
    for (String module : List.of("trainer", "cli")) {
      noClasses()
          .that()
          .resideInAPackage("dev.nightjar." + module + ".*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.nightjar." + module)
          .because("the root puts the command line together, and commands stand by themselves")
          .check(house);
    }
  }

  @Test
  void server_standsAlone() {
    knowsNoneOf("server", "trainer", "jobs", "cli");
  }

  @Test
  void jobs_startProgramsAndSeeNone() {
    knowsNoneOf("jobs", "trainer", "server", "cli");
  }

  @Test
  void command_seesNeitherTrainerNorServer() {
    knowsNoneOf("cli", "trainer", "server");
  }

  @Test
  void packagesOfAModule_pointOneWay() {
    for (String module : MODULES) {
      slices()
          .matching("dev.nightjar." + module + ".(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true)
          .because("of two packages that need each other neither can be read alone")
          .check(house);
    }
  }

  private void knowsNoneOf(String module, String... others) {
    for (String other : others) {
      noClasses()
          .that()
          .resideInAPackage("dev.nightjar." + module + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.nightjar." + other + "..")
          .because("modules meet in the model; programs start each other as processes")
          .check(house);
    }
  }
}
