package dev.nightjar.jobs.shop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The shop's category tree and vocabulary, as {@code departments.json} beside this class holds it.
 *
 * @param editions words that tell two products of one name apart
 * @param palettes colours by the name that leaves use
 * @param departments the tree
 */
record Departments(
    List<String> editions, Map<String, List<String>> palettes, List<Department> departments) {

  record Department(String name, List<Aisle> aisles) {}

  /** The middle of the tree; its brands, with their price factors, sell in all of its leaves. */
  record Aisle(String name, Map<String, Double> brands, List<LeafWords> leaves) {}

  static Departments read() {
    try (InputStream json = Departments.class.getResourceAsStream("departments.json")) {
      return new ObjectMapper().readValue(Objects.requireNonNull(json), Departments.class);
    } catch (IOException e) {
      throw new UncheckedIOException("expected departments.json in the jar to be readable", e);
    }
  }

  /** All leaves, numbered as they stand in the tree. */
  List<Leaf> leaves() {
    Map<String, Integer> numbers = numbers();
    List<Leaf> leaves = new ArrayList<>();
    for (Department department : departments) {
      for (Aisle aisle : department.aisles()) {
        for (LeafWords words : aisle.leaves()) {
          leaves.add(
              new Leaf(
                  leaves.size(),
                  List.of(department.name(), aisle.name(), words.name()),
                  Factor.list(aisle.brands()),
                  palettes.getOrDefault(words.palette(), List.of()),
                  Factor.list(words.sizes()),
                  words.goesWith().stream().map(name -> number(numbers, name)).toList(),
                  words));
        }
      }
    }
    return List.copyOf(leaves);
  }

  private Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (Department department : departments) {
      for (Aisle aisle : department.aisles()) {
        for (LeafWords words : aisle.leaves()) {
          numbers.put(words.name(), numbers.size());
        }
      }
    }
    return numbers;
  }

  private static int number(Map<String, Integer> numbers, String name) {
    return Objects.requireNonNull(numbers.get(name), () -> "no leaf is called " + name);
  }
}
