package interlock.search;

import interlock.search.Fillings.Placed;
import interlock.search.Heard.Pass;
import interlock.search.Lexicon.Reading;
import interlock.search.Phrase.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The best way to lay what was typed beside a phrase in its order: dynamic programming from the end, as in edit distance,
 * where a word may be read in several ways and a slot takes several words. O(words of the phrase · readings of the words).
 */
final class Alignment {
    static final double MISSING_WORD = 0.6;
    private static final double MISSING_SLOT = 0.8;
    private final Phrase phrase;
    private final Heard heard;
    private final Fillings fillings;
    private final double[][] worth;
    private final Step[][] steps;

    /**
     * @param said the weight of the phrase's word that was found
     * @param lost the weight of what has no place
     */
    private record Step(
            int nextPart,
            int nextWord,
            double said,
            double lost,
            @Nullable Filling filling,
            Optional<Period> when) {}

    Alignment(Phrase phrase, Heard heard, Fillings fillings) {
        this.phrase = phrase;
        this.heard = heard;
        this.fillings = fillings;
        worth = new double[phrase.size() + 1][heard.size() + 1];
        steps = new Step[phrase.size() + 1][heard.size() + 1];
        for (int part = phrase.size(); part >= 0; part--) {
            for (int word = heard.size(); word >= 0; word--) {
                choose(part, word);
            }
        }
    }

    Fit best() {
        Map<String, Filling> slots = new LinkedHashMap<>();
        Optional<Period> when = Optional.empty();
        double said = 0;
        double lost = 0;
        int open = 0;
        int part = 0;
        int word = 0;
        boolean endsInside = false;
        while (word < heard.size()) {
            Step step = steps[part][word];
            endsInside = step.said() > 0;
            if (step.filling() != null) {
                slots.put(phrase.part(part).slot().orElseThrow().name(), step.filling());
            } else if (step.nextPart() > part && phrase.part(part).isSlot()) {
                open++;
            }
            said += step.said();
            lost += step.lost();
            when = Period.both(when, step.when());
            part = step.nextPart();
            word = step.nextWord();
        }
        Fit fit = fit(part, said, lost, slots, open, when);
        return endsInside ? fit : fit.notBegun();
    }

    /** @param end the place of the first part that the sentence does not reach */
    private Fit fit(int end, double said, double lost, Map<String, Filling> slots, int open, Optional<Period> when) {
        double tail = 0;
        double missing = 0;
        int slotsLeft = 0;
        for (int part = end; part < phrase.size(); part++) {
            tail += phrase.part(part).weight();
            missing += missing(phrase.part(part));
            slotsLeft += phrase.part(part).isSlot() ? 1 : 0;
        }
        double reached = phrase.whole() - tail;
        return new Fit(
                phrase.isSpoken(said) ? worth[0][0] / phrase.whole() : 0,
                reached == 0 ? 0 : (worth[0][0] + missing) / reached,
                said,
                lost,
                slots,
                open + slotsLeft,
                when);
    }

    private static double missing(Part part) {
        return part.weight() * (part.isSlot() ? MISSING_SLOT : MISSING_WORD);
    }

    private void choose(int part, int word) {
        boolean phraseEnds = part == phrase.size();
        if (phraseEnds && word == heard.size()) {
            return;
        }
        worth[part][word] = Double.NEGATIVE_INFINITY;
        if (word < heard.size()) {
            for (Pass pass : heard.passes(word)) {
                double cost = phrase.cost(pass);
                consider(part, word, -cost, new Step(part, pass.end(), 0, cost, null, pass.when()));
            }
        }
        if (phraseEnds) {
            return;
        }
        Part one = phrase.part(part);
        consider(part, word, -missing(one), new Step(part + 1, word, 0, 0, null, Optional.empty()));
        if (word == heard.size()) {
            return;
        }
        if (one.isSlot()) {
            for (Placed placed : fillings.at(word, one.slot().orElseThrow())) {
                consider(
                        part,
                        word,
                        one.weight() * placed.worth(),
                        new Step(part + 1, placed.end(), 0, 0, placed.filling(), Optional.empty()));
            }
            return;
        }
        for (Reading reading : heard.readings(word)) {
            if (one.meanings().contains(reading.meaning())) {
                consider(
                        part,
                        word,
                        one.weight() * reading.likeness(),
                        new Step(part + 1, word + reading.length(), one.weight(), 0, null, Optional.empty()));
            }
        }
    }

    /** Takes a step where it is better than what is known. */
    private void consider(int part, int word, double gain, Step step) {
        double here = worth[step.nextPart()][step.nextWord()] + gain;
        if (here > worth[part][word]) {
            worth[part][word] = here;
            steps[part][word] = step;
        }
    }
}
