package interlock.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distinct words of all patterns, numbered, so that a typed word is compared with each of them once. */
final class PatternWords {
    /** A question in the search box is short: of longer text only the beginning is heard. */
    private static final int MOST_WORDS = 40;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Typed> words = new ArrayList<>();

    int numberOf(Typed word) {
        Integer known = numbers.putIfAbsent(word.plain(), words.size());
        if (known != null) {
            return known;
        }
        words.add(word);
        return words.size() - 1;
    }

    /** What was typed, laid beside every word. O(typed · words). */
    Heard hear(List<Typed> typed) {
        List<Typed> heard = typed.subList(0, Math.min(typed.size(), MOST_WORDS));
        double[][] likeness = new double[heard.size()][words.size()];
        for (int t = 0; t < heard.size(); t++) {
            for (int word = 0; word < words.size(); word++) {
                likeness[t][word] = heard.get(t).likeness(words.get(word), t == heard.size() - 1);
            }
        }
        return new Heard(heard, likeness);
    }
}
