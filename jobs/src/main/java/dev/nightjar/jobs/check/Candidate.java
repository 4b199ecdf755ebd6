package dev.nightjar.jobs.check;

import dev.nightjar.model.Model;
import dev.nightjar.model.Requests;
import java.util.Optional;

/**
 * A model that may be published.
 *
 * @param model itself, open
 * @param asked what was asked on the last day of its events, if its folder tells
 * @param published the one it would take the place of, open
 * @param alone why there is no published one, in a few words
 */
record Candidate(Model model, Optional<Requests> asked, Optional<Model> published, String alone) {}
