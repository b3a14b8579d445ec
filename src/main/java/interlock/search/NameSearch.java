package interlock.search;

import interlock.text.Folding;
import interlock.text.Language;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds entities for the list under a search box: what is called exactly so first, then what begins so, what has the
 * words, what is spelt nearly so, and at last those whose names stand in a sentence.
 */
public final class NameSearch {
    private static final double EXACT = 1_000;
    private static final double FOLDED = 900;
    private static final double CORE = 800;
    private static final double BEGUN = 700;
    private static final double WORDS = 600;
    private static final double NEAR = 500;
    private static final double OF_AN_EDIT = 50;
    private static final double IN_A_SENTENCE = 300;
    /** Less than what is between two ways to be found. */
    private static final double BEST_KNOWN = 49;

    private static final Predicate<Named> ANY = one -> true;
    private static final Lexicon ENGLISH = Lexicon.of(Language.ENGLISH);

    private final Catalogue catalogue;
    private final Map<Named, Double> found = new HashMap<>();

    private NameSearch(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** An entity found; only the order of the scores means something. */
    public record Hit(Named entity, double score) {}

    /** At most {@code most}, the best first. */
    public static List<Hit> find(Catalogue catalogue, String typed, int most) {
        NameSearch search = new NameSearch(catalogue);
        search.look(Token.text(typed), most);
        return search.found.entrySet().stream()
                .map(one -> new Hit(one.getKey(), one.getValue() + fame(one.getKey())))
                .sorted(Comparator.comparingDouble(Hit::score)
                        .reversed()
                        .thenComparing(hit -> hit.entity().id()))
                .limit(most)
                .toList();
    }

    private static double fame(Named one) {
        return BEST_KNOWN * one.facts() / (one.facts() + 50);
    }

    private void look(String text, int most) {
        List<String> words = Folding.words(text);
        if (words.isEmpty()) {
            return;
        }
        Optional<Sense> whole = catalogue.whole(text, words, ANY);
        whole.ifPresent(sense -> sense.who().forEach(one -> add(one, score(sense))));
        String key = Folding.key(words);
        catalogue.beginning(key, ANY, most).forEach(one -> add(one, BEGUN));
        catalogue.withWords(words, most).forEach(one -> add(one, WORDS));
        if (whole.isEmpty()) {
            catalogue.near(key).forEach((one, edits) -> add(one, NEAR - OF_AN_EDIT * edits));
        }
        if (found.isEmpty() && words.size() > 1) {
            inASentence(text);
        }
    }

    private static double score(Sense sense) {
        return switch (sense.how()) {
            case EXACT -> EXACT;
            case FOLDED -> FOLDED;
            default -> CORE;
        };
    }

    private void add(Named one, double score) {
        found.merge(one, score, Math::max);
    }

    /** Those that are named in full, in the order in which they are. */
    private void inASentence(String text) {
        List<Token> tokens = Token.of(text);
        Mentions mentions = new Mentions(catalogue, ENGLISH, text, tokens);
        int place = 0;
        while (place < tokens.size()) {
            int here = place;
            Optional<Mentions.Mention> name = mentions.at(place, Set.of()).stream()
                    .filter(one -> one.sense().isWhole())
                    .filter(one -> one.end() > here + 1
                            || !ENGLISH.knows(tokens.get(here).base()))
                    .reduce((a, b) -> a.end() > b.end() ? a : b);
            name.ifPresent(one -> one.sense().who().forEach(who -> add(who, IN_A_SENTENCE - here)));
            place = name.map(Mentions.Mention::end).orElse(place + 1);
        }
    }
}
