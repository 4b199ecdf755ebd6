package dev.nightjar.trainer.models;

import dev.nightjar.model.ModelVersion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a version's name from the command line. */
final class VersionConverter implements ITypeConverter<ModelVersion> {
  @Override
  public ModelVersion convert(String value) {
    try {
      return new ModelVersion(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
