package dev.nightjar.trainer.learn;

import dev.nightjar.model.ItemStatus;

/**
 * An item as training sees it.
 *
 * @param name the attribute {@code name}; empty if there is none
 * @param category the attribute {@code category}, the first element of an array; empty if there is
 *     none
 * @param text what its semantic vector is made of; empty if there is nothing to read
 * @param attributes a JSON object
 * @param price the attribute {@code price}, else the median price of its purchases, else NaN
 */
public record CatalogueItem(
    String id,
    String type,
    ItemStatus status,
    String name,
    String category,
    String text,
    String attributes,
    float price) {}
