/**
 * Filters: what a request says of the attributes of the items it wants, and which items of a model
 * are so.
 *
 * <p>A {@link dev.nightjar.recommend.filter.Filter} is read from JSON, brought into one canonical
 * form, and turned into a set of item numbers by an index over the attributes of all items. Filters
 * and attributes are JSON by contract, so Jackson's trees may enter here; HTTP may not, nor how
 * anything is ranked.
 */
@NullMarked
package dev.nightjar.recommend.filter;

import org.jspecify.annotations.NullMarked;
