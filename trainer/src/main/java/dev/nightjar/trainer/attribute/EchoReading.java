package dev.nightjar.trainer.attribute;

import dev.nightjar.attribution.RecommendationId;
import dev.nightjar.attribution.SignedId;
import dev.nightjar.attribution.SignedId.Signature;
import dev.nightjar.attribution.SigningSecrets;
import dev.nightjar.trainer.read.EventSchema;
import java.io.Serializable;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads the id of one event.
 *
 * @param windowMillis after an answer, in which an event may still be its doing
 * @param verifies whether signatures are checked
 * @param secrets that they are checked with
 */
record EchoReading(long windowMillis, boolean verifies, SigningSecrets secrets)
    implements Serializable {
  /**
   * All columns of {@link Echoes}.
   *
   * @param act the first of them, up to the id
   */
  Row read(Row act) {
    Optional<SignedId> signed = SignedId.read(act.getAs(EventSchema.RECOMMENDATION_ID));
    if (signed.isEmpty()) {
      return row(act, Echoes.MALFORMED, null, null, null, null, null, null, null);
    }
    RecommendationId id = signed.get().id();
    return row(
        act,
        fault(signed.get(), act.getAs(EventSchema.TIMESTAMP)),
        id.time().toEpochMilli(),
        id.strategy().wireName(),
        id.placement().text(),
        id.placement().cut(),
        id.placement().hash(),
        id.arm(),
        id.modelVersion().name());
  }

  /**
   * An event that says it was before its answer is taken for one right after it: it echoes the
   * answer, so its clock is wrong.
   */
  private @Nullable String fault(SignedId signed, long timestamp) {
    Signature signature = verifies ? signed.check(secrets) : Signature.GOOD;
    if (signature != Signature.GOOD) {
      return signature == Signature.FORGED ? Echoes.FORGED : Echoes.UNKNOWN_SECRET;
    }
    return timestamp - signed.id().time().toEpochMilli() > windowMillis ? Echoes.EXPIRED : null;
  }

  private static Row row(Row act, @Nullable Object... more) {
    Object[] values = new Object[act.length() + more.length];
    for (int i = 0; i < act.length(); i++) {
      values[i] = act.get(i);
    }
    System.arraycopy(more, 0, values, act.length(), more.length);
    return RowFactory.create(values);
  }
}
