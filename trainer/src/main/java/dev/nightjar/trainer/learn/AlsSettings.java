package dev.nightjar.trainer.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * Settings of implicit ALS.
 *
 * @param rank length of the vectors, from 1
 * @param iterations sweeps over users and items, from 1
 * @param alpha how fast confidence grows with weight: c = 1 + alpha · weight; above 0
 * @param regularization of Spark's objective, where it is multiplied by a row's number of
 *     interactions; above 0
 */
public record AlsSettings(int rank, int iterations, double alpha, double regularization) {
  public AlsSettings {
    List<String> problems = new ArrayList<>();
    if (rank < 1) {
      problems.add("a rank from 1, found " + rank);
    }
    if (iterations < 1) {
      problems.add("iterations from 1, found " + iterations);
    }
    if (!(alpha > 0)) {
      problems.add("an alpha above 0, found " + alpha);
    }
    if (!(regularization > 0)) {
      problems.add("a regularization above 0, found " + regularization);
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("expected " + String.join("; ", problems));
    }
  }
}
