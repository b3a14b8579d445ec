package interlock.search;

import java.util.Map;
import java.util.Optional;

/**
 * A phrase laid beside what was typed.
 *
 * @param score 1 where every word is that of the phrase, less where words differ, are missing or too many
 * @param begun the same for the part of the phrase that was reached, since a sentence may be half typed
 * @param said the weight of the phrase's own words that were found
 * @param lost what was typed and has no place in the phrase, by its weight
 * @param slots what fell in each slot, by parameter
 * @param open the slots in which nothing fell because the sentence ends before
 * @param when the days that were named beside
 */
record Fit(
        double score,
        double begun,
        double said,
        double lost,
        Map<String, Filling> slots,
        int open,
        Optional<Period> when) {
    static final Fit NONE = new Fit(0, 0, 0, 0, Map.of(), 0, Optional.empty());

    /** The same where the end of what was typed is no part of the phrase. */
    Fit notBegun() {
        return new Fit(score, 0, said, lost, slots, open, when);
    }

    /** Whether every name in a slot is a whole one, rather than something like it. */
    boolean namesInFull() {
        return slots.values().stream()
                .filter(Filling.Names.class::isInstance)
                .map(Filling.Names.class::cast)
                .flatMap(names -> names.names().stream())
                .allMatch(name -> name.sense().isWhole());
    }

    Fit {
        slots = Map.copyOf(slots);
    }
}
