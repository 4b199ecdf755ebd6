package dev.nightjar.trainer.report;

import dev.nightjar.model.Manifest;
import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The manifests of the versions before this one that the store still has, oldest first.
 *
 * @param manifests at most {@value #MOST}
 */
public record PastNights(List<Manifest> manifests) {
  /** A quarter of a year, night by night. */
  static final int MOST = 90;

  public static final PastNights NONE = new PastNights(List.of());

  public PastNights {
    manifests = List.copyOf(manifests);
  }

  /** Reads them; versions that cannot be read are passed over. */
  public static PastNights of(ModelStore store) throws IOException {
    List<ModelVersion> versions = store.versions();
    List<Manifest> manifests = new ArrayList<>();
    for (ModelVersion version :
        versions.subList(Math.max(0, versions.size() - MOST), versions.size())) {
      try {
        manifests.add(store.folder(version).manifest());
      } catch (ModelException e) {
        // It tells nothing of itself.
      }
    }
    return new PastNights(manifests);
  }
}
