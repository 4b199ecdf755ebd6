package dev.nightjar.trainer.log;

import java.io.IOException;

/** Takes what a file of a log holds, one by one. */
@FunctionalInterface
public interface Visitor<T> {
  void visit(T found) throws IOException;
}
