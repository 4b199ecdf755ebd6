package dev.nightjar.jobs.check;

import dev.nightjar.model.Model;
import java.util.Optional;

/**
 * A model that may be published.
 *
 * @param model itself, open
 * @param published the one it would take the place of, open
 * @param alone why there is no published one, in a few words
 */
record Candidate(Model model, Optional<Model> published, String alone) {}
