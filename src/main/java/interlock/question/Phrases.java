package interlock.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the questions that a person's words may mean, by the questions' {@code ask} lines and titles. */
public final class Phrases {
    /** Below this share of a pattern's own weight, a phrase is taken to mean something else. */
    private static final double ENOUGH = 0.45;

    private final PatternWords words = new PatternWords();
    private final List<Pattern> patterns = new ArrayList<>();

    private record Pattern(Question question, Phrase phrase) {}

    /**
     * A question that may be meant.
     *
     * @param slots the typed words that fell in each slot, as they were typed
     * @param score 1 where every word is that of the pattern, less where words differ, are missing or too many
     */
    public record Match(Question question, Map<String, String> slots, double score) {}

    Phrases(Collection<Question> questions) {
        for (Question question : questions) {
            Stream.concat(question.asks().stream(), Stream.of(question.title().text()))
                    .forEach(pattern -> patterns.add(new Pattern(question, Phrase.of(pattern, words))));
        }
    }

    /** The best match of each question, the best first. */
    List<Match> match(String typed) {
        Heard heard = words.hear(Typed.words(typed));
        Map<String, Match> best = new HashMap<>();
        for (Pattern pattern : patterns) {
            Phrase.Fit fit = pattern.phrase().fit(heard);
            if (fit.score() >= ENOUGH) {
                best.merge(
                        pattern.question().name(),
                        new Match(pattern.question(), fit.slots(), fit.score()),
                        (a, b) -> a.score() >= b.score() ? a : b);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Match::score)
                        .reversed()
                        .thenComparing(m -> m.question().name()))
                .toList();
    }
}
