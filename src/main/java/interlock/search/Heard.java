package interlock.search;

import interlock.search.Lexicon.Reading;
import interlock.search.Lexicon.Weight;
import interlock.search.Mentions.Mention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was typed, with all that its words may mean: words of a question, names, deals, days, standings. */
final class Heard {
    private static final double OF_A_FILLER = 0.02;
    private static final double OF_A_MINOR_WORD = 0.12;
    private static final double OF_A_NUMBER = 0.5;
    private static final double OF_CONTENT = 0.55;
    private static final double OF_ANOTHER_MATTER = 1;
    /** A word that is not known, beside a name that is. */
    private static final double OF_A_STRANGE_WORD = 0.7;

    private static final double OF_A_NAME = 1.1;
    /** Who does not depend on somebody is another question: what is not denied in a phrase is not passed over. */
    private static final double OF_A_NEGATION = 2;

    /** What the words of denial mean in every language's list. */
    private static final String NEGATION = "no";

    /** 'Anthropic's Claude': the owner helps to name what is owned. */
    private static final double OF_AN_OWNER = 0.2;

    private final List<Token> tokens;
    private final List<String> words;
    private final List<List<Reading>> readings = new ArrayList<>();
    private final Set<String> meanings = new HashSet<>();
    private final List<List<Pass>> passes = new ArrayList<>();
    private final Mentions mentions;
    private final DealMentions deals;
    private final Days days;

    Heard(String typed, Lexicon lexicon, Catalogue catalogue, LocalDate today) {
        String text = Token.text(typed);
        tokens = Token.of(text);
        words = tokens.stream().map(Token::base).toList();
        for (int place = 0; place < words.size(); place++) {
            readings.add(lexicon.readings(words, place, true));
            readings.getLast().forEach(reading -> meanings.add(reading.meaning()));
        }
        mentions = new Mentions(catalogue, lexicon, text, tokens);
        deals = new DealMentions(catalogue.agreements(), lexicon, tokens, mentions);
        days = new Days(words, today);
    }

    int size() {
        return tokens.size();
    }

    /** Whether any word may have this meaning. */
    boolean says(String meaning) {
        return meanings.contains(meaning);
    }

    List<Reading> readings(int place) {
        return readings.get(place);
    }

    Mentions mentions() {
        return mentions;
    }

    DealMentions deals() {
        return deals;
    }

    Days days() {
        return days;
    }

    String word(int place) {
        return words.get(place);
    }

    /**
     * A way to pass over some words, and what it costs.
     *
     * @param meaning what they mean; empty where that does not matter
     * @param when the days that they name
     */
    record Pass(int end, double cost, String meaning, Optional<Period> when) {
        private static Pass of(int end, double cost) {
            return new Pass(end, cost, "", Optional.empty());
        }
    }

    /** The ways to pass over what stands at a place, whatever it says. */
    List<Pass> passes(int place) {
        while (passes.size() <= place) {
            passes.add(waysPast(passes.size()));
        }
        return passes.get(place);
    }

    private List<Pass> waysPast(int place) {
        List<Pass> ways = new ArrayList<>();
        double least = strange(place);
        for (Reading reading : readings.get(place)) {
            double cost = cost(reading);
            least = reading.length() == 1 ? Math.min(least, cost) : least;
            boolean light = reading.weight() == Weight.FILLER || reading.weight() == Weight.MINOR;
            if (light || reading.weight() == Weight.CONTENT) {
                ways.add(new Pass(place + reading.length(), cost, light ? "" : reading.meaning(), Optional.empty()));
            }
        }
        ways.add(Pass.of(place + 1, readings.get(place).stream().anyMatch(Heard::denies) ? OF_A_NEGATION : least));
        for (Mention name : mentions.at(place, Set.of())) {
            if (name.sense().isWhole()) {
                ways.add(Pass.of(name.end(), isOwner(name) ? OF_AN_OWNER : OF_A_NAME));
            }
        }
        days.at(place).ifPresent(read -> ways.add(new Pass(read.end(), 0, "", Optional.of(read.period()))));
        return ways;
    }

    private double strange(int place) {
        boolean strange = readings.get(place).isEmpty() && namesSomebody();
        boolean number = words.get(place).chars().allMatch(Character::isDigit);
        return number ? OF_A_NUMBER : strange ? OF_A_STRANGE_WORD : OF_ANOTHER_MATTER;
    }

    private boolean namesSomebody() {
        for (int place = 0; place < size(); place++) {
            if (mentions.at(place, Set.of()).stream().anyMatch(name -> name.worth() >= 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOwner(Mention name) {
        return tokens.get(name.end() - 1).isPossessive()
                && name.end() < size()
                && !mentions.at(name.end(), Set.of()).isEmpty();
    }

    private static boolean denies(Reading reading) {
        return reading.meaning().equals(NEGATION);
    }

    private static double cost(Reading reading) {
        if (denies(reading)) {
            return OF_A_NEGATION;
        }
        return switch (reading.weight()) {
            case FILLER -> OF_A_FILLER;
            case MINOR -> OF_A_MINOR_WORD;
            case CONTENT -> OF_CONTENT;
            case ORDINARY -> OF_ANOTHER_MATTER;
        };
    }
}
