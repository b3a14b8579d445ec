package interlock.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A pattern of words and slots. Typed words are laid beside it in the cheapest way (dynamic programming as in edit
 * distance, O(typed² · pattern)); where that fits badly, in any order.
 */
record Phrase(List<Typed> words) {
    private static final double FILLER = 0.2;
    private static final double SLOT = 0.8;
    /** What a word that stands in another place is worth. */
    private static final double ANY_ORDER = 0.85;

    /** Slots alone are no question: so much of the words beside them must have been typed. */
    private static final double SPOKEN = 0.4;

    /** @param spoken the weight of the pattern's own words that were found */
    record Fit(Map<String, String> slots, double score, double spoken) {
        Fit(double score) {
            this(Map.of(), score, 0);
        }
    }

    static Phrase of(String pattern) {
        return new Phrase(Typed.words(pattern));
    }

    Fit fit(List<Typed> typed) {
        double whole = words.stream().mapToDouble(Phrase::weight).sum();
        if (typed.isEmpty() || whole == 0) {
            return new Fit(0);
        }
        Fit ordered = new Alignment(words, typed).best();
        Fit loose = anyOrder(typed);
        Fit best = ordered.score() >= loose.score() ? ordered : loose;
        double own = words.stream()
                .filter(word -> !word.isSlot())
                .mapToDouble(Phrase::weight)
                .sum();
        return best.spoken() < SPOKEN * own ? new Fit(0) : new Fit(best.slots(), best.score() / whole, best.spoken());
    }

    static double weight(Typed word) {
        return word.isSlot() ? SLOT : word.isFiller() ? FILLER : 1;
    }

    /** The pattern's words wherever they stand; what remains goes to the slots, run by run. */
    private Fit anyOrder(List<Typed> typed) {
        boolean[] taken = new boolean[typed.size()];
        double score = 0;
        double spoken = 0;
        for (Typed word : words) {
            if (word.isSlot()) {
                continue;
            }
            int at = mostLike(word, typed, taken);
            if (at < 0) {
                score -= weight(word) / 2;
            } else {
                taken[at] = true;
                spoken += weight(word);
                score += ANY_ORDER * weight(word) * typed.get(at).likeness(word, at == typed.size() - 1);
            }
        }
        List<List<String>> runs = runs(typed, taken);
        Map<String, String> slots = new LinkedHashMap<>();
        for (Typed word : words) {
            if (word.isSlot() && slots.size() < runs.size()) {
                slots.put(word.slot(), String.join(" ", runs.get(slots.size())));
                score += ANY_ORDER * SLOT;
            }
        }
        long strangers = runs.stream().skip(slots.size()).mapToLong(List::size).sum();
        return new Fit(slots, score - 0.6 * strangers, spoken);
    }

    private static int mostLike(Typed word, List<Typed> typed, boolean[] taken) {
        int best = -1;
        double likeness = 0.5;
        for (int i = 0; i < typed.size(); i++) {
            double here = taken[i] ? 0 : typed.get(i).likeness(word, i == typed.size() - 1);
            if (here > likeness) {
                likeness = here;
                best = i;
            }
        }
        return best;
    }

    private static List<List<String>> runs(List<Typed> typed, boolean[] taken) {
        List<List<String>> runs = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < typed.size(); i++) {
            boolean free = !taken[i] && !typed.get(i).isFiller();
            if (free && !open) {
                runs.add(new ArrayList<>());
            }
            if (free) {
                runs.getLast().add(typed.get(i).written());
            }
            open = free;
        }
        return runs;
    }

    /** The best way to lay typed words beside a pattern in its order. */
    private static final class Alignment {
        private final List<Typed> pattern;
        private final List<Typed> typed;
        private final Map<Integer, Fit> known = new HashMap<>();

        Alignment(List<Typed> pattern, List<Typed> typed) {
            this.pattern = pattern;
            this.typed = typed;
        }

        Fit best() {
            return from(0, 0);
        }

        private Fit from(int p, int t) {
            if (p == pattern.size() && t == typed.size()) {
                return new Fit(0);
            }
            int key = p * (typed.size() + 1) + t;
            Fit fit = known.get(key);
            if (fit == null) {
                fit = choose(p, t);
                known.put(key, fit);
            }
            return fit;
        }

        private Fit choose(int p, int t) {
            Fit best = new Fit(Double.NEGATIVE_INFINITY);
            if (t < typed.size()) { // a typed word too many
                best = better(best, plus(from(p, t + 1), typed.get(t).isFiller() ? -0.02 : -0.6));
            }
            if (p == pattern.size()) {
                return best;
            }
            Typed word = pattern.get(p);
            // A word of the pattern that is missing; at the end it may come yet.
            best = better(best, plus(from(p + 1, t), -weight(word) * (t == typed.size() ? 0.1 : 0.5)));
            if (t == typed.size()) {
                return best;
            }
            if (word.isSlot()) {
                return better(best, slot(word, p, t));
            }
            double likeness = typed.get(t).likeness(word, t == typed.size() - 1);
            if (likeness == 0) {
                return best;
            }
            Fit rest = from(p + 1, t + 1);
            double more = weight(word);
            return better(best, new Fit(rest.slots(), rest.score() + more * likeness, rest.spoken() + more));
        }

        private Fit slot(Typed word, int p, int t) {
            Fit best = new Fit(Double.NEGATIVE_INFINITY);
            for (int end = t + 1; end <= typed.size(); end++) {
                Fit rest = from(p + 1, end);
                boolean untidy = typed.get(t).isFiller() || typed.get(end - 1).isFiller();
                long asking =
                        typed.subList(t, end).stream().filter(Typed::isAsking).count();
                double worth = SLOT - 0.03 * (end - t - 1) - (untidy ? 0.2 : 0) - 0.6 * asking;
                if (rest.score() + worth > best.score()) {
                    Map<String, String> slots = new LinkedHashMap<>();
                    slots.put(word.slot(), written(t, end));
                    slots.putAll(rest.slots());
                    best = new Fit(slots, rest.score() + worth, rest.spoken());
                }
            }
            return best;
        }

        private String written(int from, int to) {
            return String.join(
                    " ", typed.subList(from, to).stream().map(Typed::written).toList());
        }

        private static Fit plus(Fit fit, double more) {
            return new Fit(fit.slots(), fit.score() + more, fit.spoken());
        }

        private static Fit better(Fit a, Fit b) {
            return a.score() >= b.score() ? a : b;
        }
    }
}
