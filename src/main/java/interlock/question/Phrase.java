package interlock.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A pattern of words and slots. Typed words are laid beside it in the cheapest way (see {@link Alignment}); where that
 * fits badly, in any order.
 */
final class Phrase {
    private static final double FILLER = 0.2;
    static final double SLOT = 0.8;
    /** What a word that stands in another place is worth. */
    private static final double ANY_ORDER = 0.85;

    /** Slots alone are no question: so much of the words beside them must have been typed. */
    private static final double SPOKEN = 0.4;

    private final List<Typed> words;
    private final int[] numbers;
    private final double[] weights;
    private final double whole;
    private final double own;

    /** @param spoken the weight of the pattern's own words that were found */
    record Fit(Map<String, String> slots, double score, double spoken) {
        static final Fit NONE = new Fit(Map.of(), 0, 0);
    }

    private Phrase(List<Typed> words, PatternWords vocabulary) {
        this.words = words;
        numbers = words.stream()
                .mapToInt(word -> word.isSlot() ? -1 : vocabulary.numberOf(word))
                .toArray();
        weights = words.stream().mapToDouble(Phrase::weight).toArray();
        double all = 0;
        double spoken = 0;
        for (int p = 0; p < weights.length; p++) {
            all += weights[p];
            spoken += isSlot(p) ? 0 : weights[p];
        }
        whole = all;
        own = spoken;
    }

    static Phrase of(String pattern, PatternWords vocabulary) {
        return new Phrase(Typed.words(pattern), vocabulary);
    }

    private static double weight(Typed word) {
        return word.isSlot() ? SLOT : word.isFiller() ? FILLER : 1;
    }

    int size() {
        return words.size();
    }

    boolean isSlot(int place) {
        return numbers[place] < 0;
    }

    /** The parameter of a slot. */
    String slot(int place) {
        return words.get(place).slot();
    }

    /** The vocabulary's number of a word that is no slot. */
    int number(int place) {
        return numbers[place];
    }

    double weight(int place) {
        return weights[place];
    }

    Fit fit(Heard heard) {
        if (heard.size() == 0 || whole == 0 || mostSpoken(heard) < SPOKEN * own) {
            return Fit.NONE;
        }
        Fit ordered = new Alignment(this, heard).best();
        Fit loose = anyOrder(heard);
        Fit best = ordered.score() >= loose.score() ? ordered : loose;
        return best.spoken() < SPOKEN * own ? Fit.NONE : new Fit(best.slots(), best.score() / whole, best.spoken());
    }

    /** More of the pattern's own words than these cannot be found. */
    private double mostSpoken(Heard heard) {
        double most = 0;
        for (int p = 0; p < numbers.length; p++) {
            most += !isSlot(p) && heard.says(numbers[p]) ? weights[p] : 0;
        }
        return most;
    }

    /** The pattern's words wherever they stand; what remains goes to the slots, run by run. */
    private Fit anyOrder(Heard heard) {
        boolean[] taken = new boolean[heard.size()];
        double score = 0;
        double spoken = 0;
        for (int p = 0; p < numbers.length; p++) {
            if (isSlot(p)) {
                continue;
            }
            int at = mostLike(numbers[p], heard, taken);
            if (at < 0) {
                score -= weights[p] / 2;
            } else {
                taken[at] = true;
                spoken += weights[p];
                score += ANY_ORDER * weights[p] * heard.likeness(at, numbers[p]);
            }
        }
        List<List<String>> runs = runs(heard, taken);
        Map<String, String> slots = new LinkedHashMap<>();
        for (int p = 0; p < numbers.length; p++) {
            if (isSlot(p) && slots.size() < runs.size()) {
                slots.put(slot(p), String.join(" ", runs.get(slots.size())));
                score += ANY_ORDER * SLOT;
            }
        }
        long strangers = runs.stream().skip(slots.size()).mapToLong(List::size).sum();
        return new Fit(slots, score - 0.6 * strangers, spoken);
    }

    private static int mostLike(int word, Heard heard, boolean[] taken) {
        int best = -1;
        double likeness = 0.5;
        for (int place = 0; place < taken.length; place++) {
            double here = taken[place] ? 0 : heard.likeness(place, word);
            if (here > likeness) {
                likeness = here;
                best = place;
            }
        }
        return best;
    }

    private static List<List<String>> runs(Heard heard, boolean[] taken) {
        List<List<String>> runs = new ArrayList<>();
        boolean open = false;
        for (int place = 0; place < taken.length; place++) {
            boolean free = !taken[place] && !heard.word(place).isFiller();
            if (free && !open) {
                runs.add(new ArrayList<>());
            }
            if (free) {
                runs.getLast().add(heard.word(place).written());
            }
            open = free;
        }
        return runs;
    }
}
