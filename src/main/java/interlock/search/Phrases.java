package interlock.search;

import interlock.question.Ask;
import interlock.question.Kind;
import interlock.question.Question;
import interlock.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the questions that a person's words may mean, by the questions' {@code ask} lines and titles. */
public final class Phrases {
    /** Below this share of a phrase's own weight, something else is taken to be meant. */
    private static final double ENOUGH = 0.6;

    /** A sentence that is half typed must have been as it should be so far. */
    private static final double ENOUGH_SO_FAR = 0.8;

    /** And so much of its own words: one that tells what it asks, and another. */
    private static final double SAID_SO_FAR = 1.15;

    /** A phrase without a word that tells what it asks must have been typed as it stands, with names in full. */
    private static final double ALMOST_NOTHING = 0.15;

    private static final Pattern GENITIVE = Pattern.compile("(.+) of (\\{\\w+\\+?})");

    private final Lexicon lexicon;
    private final List<Phrase> phrases = new ArrayList<>();

    /**
     * A question that may be meant.
     *
     * @param fit how its best phrase lies beside what was typed
     * @param whole whether all was typed, rather than the beginning of a phrase
     */
    record Match(Phrase phrase, Fit fit, boolean whole) {
        Question question() {
            return phrase.question();
        }

        double score() {
            return whole ? fit.score() : fit.begun();
        }
    }

    private Phrases(Language language, Collection<Question> questions) {
        Set<String> words = new HashSet<>();
        for (Question question : questions) {
            asks(question, language)
                    .forEach(ask -> Token.of(ask.words()).stream()
                            .map(Token::base)
                            .filter(word -> !word.startsWith("{"))
                            .forEach(words::add));
        }
        lexicon = Lexicon.of(language).with(words);
        for (Question question : questions) {
            asks(question, language).forEach(ask -> phrases.addAll(Phrase.of(question, ask, lexicon)));
        }
    }

    /** The phrases of these questions, in English. */
    public static Phrases of(Collection<Question> questions) {
        return of(questions, Language.ENGLISH);
    }

    /** The phrases of these questions, in a language. */
    public static Phrases of(Collection<Question> questions, Language language) {
        return new Phrases(language, questions);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** A title in another language is none: of its words few are known, and each denial in it would be a strange word. */
    private static Stream<Ask> asks(Question question, Language language) {
        Stream<Ask> title = question.language() == language
                ? title(question).map(words -> new Ask(words, Map.of())).stream()
                : Stream.of();
        return Stream.concat(question.phrases().stream(), title).flatMap(Phrases::bothOrders);
    }

    /** The title as a way to put the question; none where a slot takes what a sentence cannot be searched for. */
    static Optional<String> title(Question question) {
        String words = question.titleInSlots();
        return question.parameters().stream()
                        .filter(one -> one.kind() instanceof Kind.Text
                                || one.kind() instanceof Kind.Segment
                                || one.kind() instanceof Kind.Day)
                        .anyMatch(parameter -> words.contains("{" + parameter.name() + "}"))
                ? Optional.empty()
                : Optional.of(words);
    }

    /** 'Suppliers of Nvidia' is 'Nvidia's suppliers' too. */
    private static Stream<Ask> bothOrders(Ask ask) {
        Matcher genitive = GENITIVE.matcher(ask.words());
        return genitive.matches()
                ? Stream.of(ask, new Ask(genitive.group(2) + " " + genitive.group(1), ask.says()))
                : Stream.of(ask);
    }

    /** The best match of each question, the best first; those whose beginning alone was typed after the others. */
    List<Match> match(String typed, Catalogue catalogue, LocalDate today) {
        Heard heard = new Heard(typed, lexicon, catalogue, today);
        Fillings fillings = new Fillings(heard, lexicon);
        Map<String, Match> best = new HashMap<>();
        for (Phrase phrase : phrases) {
            if (heard.size() > 0 && phrase.mayBeMeant(heard)) {
                match(phrase, heard, fillings)
                        .ifPresent(match -> best.merge(
                                match.question().name(), match, (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b));
            }
        }
        return best.values().stream().sorted(BEST_FIRST).toList();
    }

    private static final Comparator<Match> BEST_FIRST = Comparator.comparing(Match::whole)
            .thenComparingDouble(Match::score)
            .thenComparingDouble(match -> match.phrase().whole())
            .reversed()
            .thenComparing(match -> match.question().name());

    private static Optional<Match> match(Phrase phrase, Heard heard, Fillings fillings) {
        Fit ordered = new Alignment(phrase, heard, fillings).best();
        Fit best = ordered;
        boolean loosely =
                phrase.hasContent() && phrase.most(heard) * AnyOrder.ELSEWHERE >= Math.max(ENOUGH, ordered.score());
        if (loosely) {
            Fit loose = new AnyOrder(phrase, heard, fillings).best();
            best = ordered.score() >= loose.score() ? ordered : loose;
        }
        boolean tells = phrase.hasContent() || best.lost() <= ALMOST_NOTHING && best.namesInFull();
        if (best.open() == 0 && best.score() >= ENOUGH && tells) {
            return Optional.of(new Match(phrase, best, true));
        }
        boolean soFar = ordered.open() <= 1
                && ordered.said() >= SAID_SO_FAR
                && ordered.begun() >= ENOUGH_SO_FAR
                && ordered.lost() <= ALMOST_NOTHING;
        return soFar ? Optional.of(new Match(phrase, ordered, false)) : Optional.empty();
    }
}
