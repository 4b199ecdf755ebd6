package dev.nightjar.jobs.check;

import dev.nightjar.jobs.check.Result.Outcome;
import dev.nightjar.model.Model;
import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.Requests;
import dev.nightjar.model.RequestsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All checks that a model must pass before it is published. */
public final class Checks {
  static final String WHOLE = "whole";

  private final List<Check> checks;
  private final Path scratch;

  /**
   * Prepares.
   *
   * @param scratch where models are copied to be opened; needs room for two
   */
  public Checks(CheckSettings settings, Path scratch) {
    this.checks =
        List.of(
            new EnoughData(settings.minimum()),
            new CountDrift(settings.mostLoss(), settings.mostGrowth()),
            new ItemsResolve(),
            new SoundFactors(),
            new BetterThanPopularity(),
            new AsGoodAsPublished(settings.mostWorse()),
            new Replayed(settings.replay(), settings.seed()));
    this.scratch = scratch;
  }

  /**
   * Makes all of them. Of a model that cannot be opened nothing more can be told.
   *
   * @param published the version that {@code folder} would take the place of
   */
  public List<Result> run(ModelFolder folder, Optional<ModelFolder> published) {
    List<Result> results = new ArrayList<>();
    try (Model model = Model.open(folder, scratch)) {
      String tables = folder.manifest().tables().size() + " tables are what the manifest says";
      results.add(new Result(WHOLE, Outcome.PASSED, tables));
      results.addAll(beside(model, asked(folder), published));
    } catch (IOException | RuntimeException e) { // Chronicle Map throws any
      Outcome outcome = e instanceof ModelException ? Outcome.FAILED : Outcome.ERROR;
      results.add(new Result(WHOLE, outcome, told(e)));
      checks.forEach(
          check ->
              results.add(new Result(check.name(), Outcome.SKIPPED, "the model cannot be opened")));
    }
    return results;
  }

  /** It is no table, so that whatever is wrong with it says nothing against the model. */
  private static Optional<Requests> asked(ModelFolder folder) {
    try {
      return RequestsFile.read(folder.path());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private List<Result> beside(
      Model model, Optional<Requests> asked, Optional<ModelFolder> published) {
    if (published.isEmpty()) {
      return all(new Candidate(model, asked, Optional.empty(), "no model is published yet"));
    }
    Model opened;
    try {
      opened = Model.open(published.get(), scratch);
    } catch (IOException | RuntimeException e) {
      String alone = "the published model is unusable: " + told(e);
      return all(new Candidate(model, asked, Optional.empty(), alone));
    }
    try (opened) {
      return all(new Candidate(model, asked, Optional.of(opened), ""));
    }
  }

  private List<Result> all(Candidate candidate) {
    return checks.stream().map(check -> one(check, candidate)).toList();
  }

  private static Result one(Check check, Candidate candidate) {
    try {
      return check.of(candidate);
    } catch (RuntimeException e) { // whatever a bad model makes of it
      return new Result(check.name(), Outcome.ERROR, told(e));
    }
  }

  private static String told(Exception e) {
    return e instanceof ModelException ? String.valueOf(e.getMessage()) : e.toString();
  }
}
