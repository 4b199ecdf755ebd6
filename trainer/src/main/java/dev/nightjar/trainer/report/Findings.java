package dev.nightjar.trainer.report;

import dev.nightjar.trainer.evaluate.Evaluation;

/**
 * What a night found out besides the manifest.
 *
 * @param evaluation on events that the model, or one trained just so, did not know
 * @param search which settings were chosen, and how
 * @param shop as the model sees it
 * @param past the nights before
 */
public record Findings(
    Finding<Evaluation> evaluation, SearchReport search, Shop shop, PastNights past) {}
