package interlock.search;

import interlock.search.Fillings.Placed;
import interlock.search.Heard.Pass;
import interlock.search.Lexicon.Reading;
import interlock.search.Phrase.Part;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A phrase whose words stand anywhere in what was typed: 'nvidia: who depends on it?'. */
final class AnyOrder {
    /** What a word in another place is worth. */
    static final double ELSEWHERE = 0.85;

    private final Phrase phrase;
    private final Heard heard;
    private final Fillings fillings;
    private final BitSet taken = new BitSet();
    private final Map<String, Filling> slots = new LinkedHashMap<>();
    private double worth;
    private double said;
    private double lost;
    private int open;

    AnyOrder(Phrase phrase, Heard heard, Fillings fillings) {
        this.phrase = phrase;
        this.heard = heard;
        this.fillings = fillings;
    }

    Fit best() {
        for (int part = 0; part < phrase.size(); part++) {
            if (!phrase.part(part).isSlot()) {
                word(phrase.part(part));
            }
        }
        for (int part = 0; part < phrase.size(); part++) {
            if (phrase.part(part).isSlot()) {
                slot(phrase.part(part));
            }
        }
        Optional<Period> when = passOverTheRest();
        return phrase.isSpoken(said)
                ? new Fit((worth * ELSEWHERE - lost) / phrase.whole(), 0, said, lost, slots, open, when)
                : Fit.NONE;
    }

    private void word(Part part) {
        Reading best = null;
        int at = -1;
        for (int place = 0; place < heard.size(); place++) {
            for (Reading reading : heard.readings(place)) {
                boolean better = best == null || reading.likeness() > best.likeness();
                if (better && part.meanings().contains(reading.meaning()) && isFree(place, place + reading.length())) {
                    best = reading;
                    at = place;
                }
            }
        }
        if (best == null) {
            worth -= part.weight() * Alignment.MISSING_WORD;
        } else {
            taken.set(at, at + best.length());
            said += part.weight();
            worth += part.weight() * best.likeness();
        }
    }

    private void slot(Part part) {
        for (int place = 0; place < heard.size(); place++) {
            Placed best = longest(place, part);
            if (best != null) {
                taken.set(place, best.end());
                slots.put(part.slot().orElseThrow().name(), best.filling());
                worth += part.weight() * best.worth();
                return;
            }
        }
        worth -= part.weight();
        open++;
    }

    private @Nullable Placed longest(int place, Part part) {
        Placed best = null;
        for (Placed placed : fillings.at(place, part.slot().orElseThrow())) {
            boolean better =
                    best == null || placed.worth() * (placed.end() - place) > best.worth() * (best.end() - place);
            if (better && isFree(place, placed.end())) {
                best = placed;
            }
        }
        return best;
    }

    private boolean isFree(int from, int end) {
        int next = taken.nextSetBit(from);
        return next < 0 || next >= end;
    }

    private Optional<Period> passOverTheRest() {
        Optional<Period> when = Optional.empty();
        int place = 0;
        while (place < heard.size()) {
            if (taken.get(place)) {
                place++;
                continue;
            }
            Pass best = null;
            for (Pass pass : heard.passes(place)) {
                boolean better = best == null
                        || phrase.cost(pass) * (best.end() - place) < phrase.cost(best) * (pass.end() - place);
                if (better && isFree(place, pass.end())) {
                    best = pass;
                }
            }
            if (best == null) {
                throw new IllegalStateException("No way past the word at " + place);
            }
            lost += phrase.cost(best);
            when = Period.both(when, best.when());
            place = best.end();
        }
        return when;
    }
}
