/**
 * Tests of the demo shop: of its parts one by one, and of a whole shop of 2,000 people, read back
 * from its files by {@link dev.nightjar.jobs.shop.WrittenShop}.
 */
@NullMarked
package dev.nightjar.jobs.shop;

import org.jspecify.annotations.NullMarked;
