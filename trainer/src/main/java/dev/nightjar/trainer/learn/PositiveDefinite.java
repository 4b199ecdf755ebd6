package dev.nightjar.trainer.learn;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Inverts symmetric positive definite matrices, such as Gram matrices with λ on their diagonal. */
public final class PositiveDefinite {
  private PositiveDefinite() {}

  /**
   * The inverse; the time grows with the cube of the size.
   *
   * @param matrix is overwritten
   */
  public static DMatrixRMaj inverse(DMatrixRMaj matrix) {
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(matrix.numRows);
    if (!solver.setA(matrix)) {
      throw new IllegalStateException("expected a positive definite matrix, found one that is not");
    }
    DMatrixRMaj inverse = new DMatrixRMaj(matrix.numRows, matrix.numCols);
    solver.invert(inverse);
    return inverse;
  }
}
