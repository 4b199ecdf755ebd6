package dev.nightjar.recommend.filter;

import java.util.Set;

/** What the service itself says of an item; an attribute of such a name cannot be asked for. */
final class Fields {
  static final String ID = "item_id";
  static final String TYPE = "item_type";
  static final String STATUS = "status";
  static final String PRICE_BUCKET = "price_bucket";
  static final Set<String> ALL = Set.of(ID, TYPE, STATUS, PRICE_BUCKET);

  private Fields() {}
}
