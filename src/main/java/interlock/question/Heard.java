package interlock.question;

import java.util.List;

/** What was typed, and how much each of its words is each word of the {@link PatternWords}. */
final class Heard {
    private final List<Typed> words;
    private final double[][] likeness;
    private final boolean[] said;

    Heard(List<Typed> words, double[][] likeness) {
        this.words = words;
        this.likeness = likeness;
        said = new boolean[words.isEmpty() ? 0 : likeness[0].length];
        for (double[] ofOne : likeness) {
            for (int word = 0; word < ofOne.length; word++) {
                said[word] |= ofOne[word] > 0;
            }
        }
    }

    int size() {
        return words.size();
    }

    Typed word(int place) {
        return words.get(place);
    }

    /** How much the typed word is that word of the vocabulary, 0 to 1. */
    double likeness(int place, int word) {
        return likeness[place][word];
    }

    /** Whether any typed word is like it. */
    boolean says(int word) {
        return said[word];
    }

    /** The words from one place up to another, as they were typed. */
    String written(int from, int end) {
        StringBuilder text = new StringBuilder(words.get(from).written());
        for (int place = from + 1; place < end; place++) {
            text.append(' ').append(words.get(place).written());
        }
        return text.toString();
    }
}
