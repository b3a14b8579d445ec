package interlock.search;

import interlock.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the words of a language mean in a question: those of one meaning are one to the search box. See {@code english.txt}.
 */
final class Lexicon {
    /** How much a word says. */
    enum Weight {
        CONTENT,
        MINOR,
        FILLER,
        ORDINARY
    }

    /**
     * What some words in a row mean.
     *
     * @param length how many words
     * @param likeness 1 where they are spelt so, less with a typo or where the last is half typed
     */
    record Reading(int length, String meaning, Weight weight, double likeness) {}

    private record Entry(List<String> words, String meaning, Weight weight) {}

    private static final int SHORTEST_WITH_A_TYPO = 5;
    private static final int SHORTEST_WITH_TWO_TYPOS = 8;
    private static final int SHORTEST_BEGINNING = 3;

    private final Map<String, List<Entry>> byFirst = new HashMap<>();
    private final List<Entry> single = new ArrayList<>();
    private final SortedKeys spellings;
    private final Inflection inflection;

    private Lexicon(List<Entry> entries, Inflection inflection) {
        this.inflection = inflection;
        SortedKeys.Builder keys = new SortedKeys.Builder();
        for (Entry entry : entries) {
            byFirst.computeIfAbsent(entry.words().getFirst(), first -> new ArrayList<>())
                    .add(entry);
            if (entry.words().size() == 1 && entry.weight().compareTo(Weight.MINOR) <= 0) {
                keys.add(entry.words().getFirst(), single.size());
                single.add(entry);
            }
        }
        spellings = keys.build();
    }

    /** The words of a language that the search box knows. */
    static Lexicon of(Language language) {
        String file = language.name().toLowerCase(Locale.ROOT) + ".txt";
        return new Lexicon(entries(resource(file)), Inflection.of(language));
    }

    /** This one, where each of the words that it does not know says what it says, and much. */
    Lexicon with(Set<String> words) {
        List<Entry> all = new ArrayList<>();
        byFirst.values().forEach(all::addAll);
        for (String word : words) {
            if (readings(List.of(word), 0, false).stream().allMatch(one -> one.weight() == Weight.ORDINARY)) {
                all.add(new Entry(List.of(word), word, Weight.CONTENT));
            }
        }
        return new Lexicon(all, inflection);
    }

    private static List<String> resource(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is not packed");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Entry> entries(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        Set<Entry> known = new HashSet<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] head = line.substring(0, line.indexOf(':')).split(" ");
            Weight weight = Weight.valueOf(head[0].toUpperCase(Locale.ROOT));
            for (String phrase : line.substring(line.indexOf(':') + 1).split(",")) {
                String words = phrase.strip();
                Entry entry = new Entry(List.of(words.split(" ")), head.length > 1 ? head[1] : words, weight);
                if (known.add(entry)) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    /** Whether the word is correct, or one of ours: then it is hardly a misspelt name. */
    boolean knows(String word) {
        return inflection.bases(word).stream()
                .anyMatch(base -> byFirst.getOrDefault(base, List.of()).stream()
                        .anyMatch(entry -> entry.words().size() == 1));
    }

    /**
     * All that the words from a place on may mean, one by one and several together.
     *
     * @param begun whether the last word may be half typed
     */
    List<Reading> readings(List<String> words, int at, boolean begun) {
        List<Reading> found = new ArrayList<>();
        boolean spelt = false;
        for (String base : inflection.bases(words.get(at))) {
            boolean before = spelt;
            for (Entry entry : byFirst.getOrDefault(base, List.of())) {
                boolean single = entry.words().size() == 1;
                // 'News' is a word of its own, and no form of 'new'.
                if (!(single && before) && follows(entry.words(), words, at)) {
                    found.add(new Reading(entry.words().size(), entry.meaning(), entry.weight(), 1));
                    spelt |= single;
                }
            }
        }
        if (!knows(words.get(at))) {
            mistyped(words.get(at), found);
            if (begun && at == words.size() - 1) {
                begun(words.get(at), found);
            }
        }
        return found;
    }

    private boolean follows(List<String> phrase, List<String> words, int at) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int place = 1; place < phrase.size(); place++) {
            if (!inflection.bases(words.get(at + place)).contains(phrase.get(place))) {
                return false;
            }
        }
        return true;
    }

    private void mistyped(String word, List<Reading> found) {
        for (String base : inflection.bases(word)) {
            int reach = base.length() < SHORTEST_WITH_A_TYPO ? 0 : base.length() < SHORTEST_WITH_TWO_TYPOS ? 1 : 2;
            if (reach > 0) {
                spellings.near(base, reach, (entry, edits) -> add(found, single.get(entry), 1 - 0.15 * edits));
            }
        }
    }

    private void begun(String word, List<Reading> found) {
        if (word.length() >= SHORTEST_BEGINNING) {
            spellings.beginning(word, entry -> add(found, single.get(entry), 0.8));
        }
    }

    private static void add(List<Reading> found, Entry entry, double likeness) {
        found.add(new Reading(1, entry.meaning(), entry.weight(), likeness));
    }
}
