package dev.nightjar.jobs.shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What {@code departments.json} says of a leaf category and of the products in it.
 *
 * @param name of the leaf, unique in the shop
 * @param weight how many items and visits it draws; 1 is ordinary
 * @param price the typical one, in the shop's currency
 * @param spread the standard deviation of the logarithm of the price
 * @param palette the name of its colours, or empty
 * @param consumable whether people use it up and buy it again
 * @param nouns what the products are
 * @param styles words before the noun
 * @param materials between style and noun, may be empty
 * @param sizes with their price factors, may be empty
 * @param goesWith leaves whose items land in the same baskets
 * @param tags for the attribute of that name
 * @param about sentences with {@code {brand}}, {@code {noun}}, {@code {material}}, {@code
 *     {colour}}, {@code {size}} to fill in
 */
record LeafWords(
    String name,
    double weight,
    double price,
    double spread,
    String palette,
    boolean consumable,
    List<String> nouns,
    List<String> styles,
    List<String> materials,
    Map<String, Double> sizes,
    @JsonProperty("goes_with") List<String> goesWith,
    List<String> tags,
    List<String> about) {}
