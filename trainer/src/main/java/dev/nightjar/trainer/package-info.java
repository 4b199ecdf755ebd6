@org.jspecify.annotations.NullMarked
package dev.nightjar.trainer;
