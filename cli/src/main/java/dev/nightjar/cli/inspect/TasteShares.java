package dev.nightjar.cli.inspect;

import dev.nightjar.model.Floats;
import dev.nightjar.model.Manifest;
import dev.nightjar.model.Model;
import dev.nightjar.model.UserRow;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * What each of a user's own items adds to the user's taste for another item: the explanation of
 * implicit ALS by Hu, Koren and Volinsky, "Collaborative Filtering for Implicit Feedback Datasets"
 * (ICDM 2008, section 5), with weights found again from the model.
 *
 * <p>A user's vector x solves <i>(Y<sup>T</sup>Y + λnI) x = Σ<sub>j</sub> b<sub>j</sub>
 * y<sub>j</sub></i> over the user's n items, with <i>b<sub>j</sub> = c<sub>j</sub> − (c<sub>j</sub>
 * − 1) x·y<sub>j</sub></i> for confidences c. So the taste for item i is <i>Σ<sub>j</sub>
 * s<sub>ij</sub> b<sub>j</sub></i> with <i>s<sub>ij</sub> = y<sub>i</sub><sup>T</sup>
 * (Y<sup>T</sup>Y + λnI)<sup>-1</sup> y<sub>j</sub></i>. The model keeps no confidences; but since
 * x is known, so is the taste for each own item, and the b ≥ 0 that add up to those are found by
 * coordinate descent. Where the model keeps fewer items than the training knew (20 recent ones and
 * all that were bought), what the others add is the rest, which is told. Of a user with more items
 * than the vectors have dimensions, these b are one answer of many.
 */
final class TasteShares {
  /** The training's name of λ. */
  private static final String REGULARIZATION = "regularization";

  /** Of a user with more items, the latest are enough to know the taste by. */
  private static final int MOST_OWN = 500;

  /** Keeps the equations solvable for a shop that fills fewer dimensions than its vectors have. */
  private static final double LEAST_RIDGE = 1e-9;

  private static final int MOST_SWEEPS = 2_000;
  private static final double PRECISION = 1e-9;

  private final Model model;
  private final int[] own;
  private final double[][] reached; // by own item: the vector whose product with y is s
  private final double[] weights; // b

  private TasteShares(Model model, int[] own, double[][] reached, double[] weights) {
    this.model = model;
    this.own = own;
    this.reached = reached;
    this.weights = weights;
  }

  /**
   * Takes apart.
   *
   * @param items the user's own, the latest first
   */
  static TasteShares of(Model model, UserRow user, int[] items) {
    int rank = user.factors().size();
    int[] own =
        Arrays.stream(items)
            .filter(item -> rank > 0 && length(vector(model, item)) > 0)
            .limit(MOST_OWN)
            .toArray();
    double[][] reached = own.length == 0 ? new double[0][] : reached(model, own, rank);
    double[] taste =
        Arrays.stream(own).mapToDouble(item -> user.factors().dot(vector(model, item))).toArray();
    return new TasteShares(model, own, reached, weights(model, own, reached, taste));
  }

  /** The user's own items, in the order of {@link #adds}. */
  int[] own() {
    return own.clone();
  }

  /** What each own item adds to the taste for {@code item}, in the unit of the taste. */
  double[] adds(int item) {
    Floats vector = vector(model, item);
    double[] adds = new double[own.length];
    for (int j = 0; j < adds.length; j++) {
      adds[j] = weights[j] * dot(reached[j], vector);
    }
    return adds;
  }

  /** (YᵀY + λnI)⁻¹ y for each own item. */
  private static double[][] reached(Model model, int[] own, int rank) {
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(rank);
    if (!solver.setA(normal(model, own.length, rank))) {
      throw new IllegalStateException("the item vectors of " + model.version() + " are not finite");
    }
    double[][] reached = new double[own.length][];
    DMatrixRMaj solution = new DMatrixRMaj(rank, 1);
    for (int j = 0; j < own.length; j++) {
      DMatrixRMaj right = new DMatrixRMaj(rank, 1);
      Floats vector = vector(model, own[j]);
      for (int k = 0; k < rank; k++) {
        right.set(k, 0, vector.get(k));
      }
      solver.solve(right, solution);
      reached[j] = Arrays.copyOf(solution.getData(), rank);
    }
    return reached;
  }

  /** YᵀY + λnI, over the items that the training had vectors of: those that were acted on. */
  private static DMatrixRMaj normal(Model model, int owned, int rank) {
    DMatrixRMaj normal = new DMatrixRMaj(rank, rank);
    for (int item = 0; item < model.items().size(); item++) {
      if (model.items().popularity(item) > 0) {
        addSquare(normal, vector(model, item));
      }
    }
    double trace = 0;
    for (int k = 0; k < rank; k++) {
      trace += normal.get(k, k);
    }
    double ridge = regularization(model.manifest()) * owned + LEAST_RIDGE * trace / rank;
    for (int k = 0; k < rank; k++) {
      normal.add(k, k, ridge);
    }
    return normal;
  }

  private static void addSquare(DMatrixRMaj sum, Floats vector) {
    double[] cells = sum.getData();
    float[] values = vector.toArray();
    for (int row = 0; row < values.length; row++) {
      for (int column = 0; column < values.length; column++) {
        cells[row * sum.getNumCols() + column] += (double) values[row] * values[column];
      }
    }
  }

  private static double regularization(Manifest manifest) {
    return Double.parseDouble(manifest.settings().getOrDefault(REGULARIZATION, "0"));
  }

  /** The b ≥ 0 with the least squares of what is left of {@code taste}, in the metric of s. */
  private static double[] weights(Model model, int[] own, double[][] reached, double[] taste) {
    int n = own.length;
    double[][] likeness = new double[n][n];
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < n; k++) {
        likeness[j][k] = dot(reached[k], vector(model, own[j]));
      }
    }
    double[] weights = new double[n];
    double change = 1;
    for (int sweep = 0; sweep < MOST_SWEEPS && change > PRECISION; sweep++) {
      change = 0;
      for (int j = 0; j < n; j++) {
        double left = taste[j] - dot(likeness[j], weights);
        double weight = Math.max(0, weights[j] + left / likeness[j][j]);
        change = Math.max(change, Math.abs(weight - weights[j]));
        weights[j] = weight;
      }
    }
    return weights;
  }

  private static Floats vector(Model model, int item) {
    return model.embedding(item).collaborative();
  }

  private static double length(Floats vector) {
    return Math.sqrt(vector.dot(vector));
  }

  private static double dot(double[] a, Floats b) {
    double sum = 0;
    for (int k = 0; k < Math.min(a.length, b.size()); k++) {
      sum += a[k] * b.get(k);
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
