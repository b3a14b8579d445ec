package interlock.search;

import interlock.search.Sense.How;
import interlock.text.Countries;
import interlock.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Where a sentence names entities, and which. Each place is looked at once for each set of kinds. */
final class Mentions {
    private static final int LONGEST = 8;
    private static final int LONGEST_WITH_A_TYPO = 3;
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_BEGINNING = 3;
    /** What a name is worth that is also a word of the language. */
    private static final double ALSO_A_WORD = 0.8;

    private static final Set<String> BETWEEN = Set.of("and", "or", "nor", "vs", "versus", "plus");
    private static final Set<String> AFTER =
            Set.of("on", "in", "of", "from", "with", "without", "by", "both", "at", "to");

    private final Catalogue catalogue;
    private final Lexicon lexicon;
    private final String text;
    private final List<Token> tokens;
    private final Map<Set<String>, List<List<Mention>>> known = new HashMap<>();
    private final Map<String, Map<Named, Integer>> near = new HashMap<>();

    Mentions(Catalogue catalogue, Lexicon lexicon, String text, List<Token> tokens) {
        this.catalogue = catalogue;
        this.lexicon = lexicon;
        this.text = text;
        this.tokens = tokens;
    }

    /**
     * A name in the sentence.
     *
     * @param end the place of the word after it
     * @param worth how surely it is one, 0 to 1
     */
    record Mention(int end, Sense sense, double worth) {}

    /** Several names in a row, with 'and' or commas between. */
    record Row(int end, List<Mention> mentions) {
        double worth() {
            return mentions.stream().mapToDouble(Mention::worth).min().orElse(0);
        }
    }

    /** The names of entities of these kinds that begin at a place; of all kinds where none is given. */
    List<Mention> at(int place, Set<String> kinds) {
        List<List<Mention>> all = known.computeIfAbsent(kinds, key -> new ArrayList<>());
        while (all.size() <= place) {
            all.add(look(all.size(), kinds));
        }
        return all.get(place);
    }

    /** The rows of names of these kinds that begin at a place, one for each number of names. */
    List<Row> rows(int place, Set<String> kinds) {
        List<Row> rows = new ArrayList<>();
        List<Mention> row = new ArrayList<>();
        int here = place;
        Optional<Mention> next = best(here, kinds);
        while (next.isPresent()) {
            Mention one = next.get();
            if (row.stream().noneMatch(before -> before.sense().equals(one.sense()))) {
                row.add(one);
            }
            rows.add(new Row(one.end(), List.copyOf(row)));
            here = afterJoint(one.end());
            next = best(here, kinds);
        }
        return rows;
    }

    private Optional<Mention> best(int place, Set<String> kinds) {
        return place >= tokens.size()
                ? Optional.empty()
                : at(place, kinds).stream().reduce((a, b) -> better(a, b) ? a : b);
    }

    private static boolean better(Mention a, Mention b) {
        int closer = Integer.compare(closeness(b.sense()), closeness(a.sense()));
        return closer == 0 ? a.end() > b.end() : closer > 0;
    }

    private static int closeness(Sense sense) {
        return Math.max(sense.how().ordinal(), How.FOLDED.ordinal());
    }

    /** The place after 'and', 'as well as', 'and on'. */
    private int afterJoint(int place) {
        int here = place;
        if (word(here).equals("as")
                && word(here + 1).equals("well")
                && word(here + 2).equals("as")) {
            here += 3;
        } else if (BETWEEN.contains(word(here))) {
            here++;
        } else {
            return place;
        }
        return AFTER.contains(word(here)) ? here + 1 : here;
    }

    private String word(int place) {
        return place < tokens.size() ? tokens.get(place).word() : "";
    }

    private List<Mention> look(int place, Set<String> kinds) {
        Predicate<Named> kind = kinds.isEmpty() ? one -> true : one -> kinds.contains(one.kind());
        List<Mention> found = new ArrayList<>();
        for (int end = place + 1; end <= Math.min(tokens.size(), place + LONGEST); end++) {
            sense(place, end, kind).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Mention> sense(int place, int end, Predicate<Named> kind) {
        Optional<Mention> whole = whole(place, end, kind);
        if (whole.isPresent()) {
            return whole;
        }
        List<String> bases =
                tokens.subList(place, end).stream().map(Token::base).toList();
        boolean strange = bases.stream().anyMatch(this::isStrange);
        // What is called like a country is that country, and no half of a company's name.
        if (!strange || Countries.named(bases).isPresent()) {
            return Optional.empty();
        }
        Optional<Sense> like = catalogue.part(bases, kind);
        if (like.isEmpty() && end - place > 1) {
            like = version(place, end, kind);
        }
        if (like.isEmpty()
                && end - place <= LONGEST_WITH_A_TYPO
                && whole(place, end, one -> true).isEmpty()) {
            like = bases.stream().noneMatch(lexicon::knows) ? near(bases, kind) : Optional.empty();
            if (like.isEmpty() && end == tokens.size() && mayBeBegun(bases.getLast())) {
                like = catalogue.begun(bases, kind);
            }
        }
        return like.map(sense -> new Mention(end, sense, sense.worth()));
    }

    /** The index is walked once for each spelling, whatever kinds are asked for. */
    private Optional<Sense> near(List<String> words, Predicate<Named> kind) {
        return Catalogue.nearest(near.computeIfAbsent(Folding.key(words), catalogue::near), kind);
    }

    /** Whether it may be half a name, rather than half a word of a question. */
    private boolean mayBeBegun(String word) {
        return word.length() >= SHORTEST_BEGINNING
                && lexicon.readings(List.of(word), 0, true).isEmpty();
    }

    /** Whether it may be a part of a name, and nothing else. */
    private boolean isStrange(String word) {
        return word.length() >= SHORTEST_PART && Character.isLetter(word.charAt(0)) && !lexicon.knows(word);
    }

    private Optional<Mention> whole(int place, int end, Predicate<Named> kind) {
        Token last = tokens.get(end - 1);
        Optional<Sense> sense = whole(place, end, last.word(), last.end(), kind);
        if (sense.isEmpty() && last.isPossessive()) {
            sense = whole(place, end, last.base(), last.end() - 2, kind);
        }
        // 'TPUs' are several of what is called TPU.
        if (sense.isEmpty() && last.base().endsWith("s") && !lexicon.knows(last.base())) {
            sense = whole(place, end, last.base().substring(0, last.base().length() - 1), last.end() - 1, kind);
        }
        return sense.map(one -> new Mention(end, one, worth(one, place, end)));
    }

    private Optional<Sense> whole(int place, int end, String lastWord, int lastLetter, Predicate<Named> kind) {
        List<String> words = new ArrayList<>();
        tokens.subList(place, end - 1).forEach(token -> words.add(token.word()));
        words.add(lastWord);
        return catalogue.whole(text.substring(tokens.get(place).start(), lastLetter), words, kind);
    }

    private double worth(Sense sense, int place, int end) {
        boolean alsoAWord = end - place == 1 && lexicon.knows(tokens.get(place).word());
        return alsoAWord && sense.how() != How.EXACT ? sense.worth() * ALSO_A_WORD : sense.worth();
    }

    /** 'gpt-4' where there is a GPT and no GPT-4: GPT, or one of those whose names begin so. */
    private Optional<Sense> version(int place, int end, Predicate<Named> kind) {
        Token number = tokens.get(end - 1);
        if (!number.isNumber() || number.word().length() > 3) {
            return Optional.empty();
        }
        Optional<Mention> family =
                whole(place, end - 1, kind).filter(one -> one.sense().isWhole());
        return family.map(one -> {
            List<Named> all = new ArrayList<>(one.sense().who());
            String key = Folding.key(all.getFirst().name());
            catalogue.beginning(key, kind, LONGEST).stream()
                    .filter(other -> !all.contains(other))
                    .forEach(all::add);
            return new Sense(all, How.PART);
        });
    }
}
