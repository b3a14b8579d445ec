package interlock.search;

import interlock.question.Ask;
import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Question;
import interlock.search.Heard.Pass;
import interlock.search.Lexicon.Reading;
import interlock.search.Lexicon.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A way to put a question: words, each with all that it may mean, and slots, in their order. */
final class Phrase {
    static final double SLOT = 1;
    private static final double OF_CONTENT = 1;
    private static final double OF_A_MINOR_WORD = 0.4;
    private static final double OF_A_FILLER = 0.2;
    private static final double OF_A_REPETITION = 0.1;
    private static final double OF_IDLE_DAYS = 0.7;

    /** Slots alone are no question: so much of the words beside them must have been typed. */
    private static final double SPOKEN = 0.5;

    /**
     * A word or a slot.
     *
     * @param meanings what a word may mean; none of a slot
     * @param slot what a slot takes
     */
    record Part(Set<String> meanings, double weight, Optional<Slot> slot) {
        boolean isSlot() {
            return slot.isPresent();
        }
    }

    /**
     * What a slot takes.
     *
     * @param name the parameter that it fills, or one of the names of {@link Ask} that fill none
     * @param several whether it must be two or more
     */
    record Slot(String name, Kind kind, boolean list, boolean several) {
        static Slot of(Ask.Slot slot, Question question) {
            return switch (slot.parameter()) {
                case Ask.ANYBODY -> new Slot(Ask.ANYBODY, new Kind.Entity(List.of()), true, slot.several());
                case Ask.WHEN -> new Slot(Ask.WHEN, new Kind.Day(), false, false);
                default -> {
                    Parameter parameter = question.parameter(slot.parameter()).orElseThrow();
                    yield new Slot(parameter.name(), parameter.kind(), parameter.list(), slot.several());
                }
            };
        }
    }

    private final Question question;
    private final Map<String, String> says;
    private final List<Part> parts;
    private final double whole;
    private final double own;
    private final double content;
    private final Set<String> meanings = new HashSet<>();
    private final boolean asksWhen;

    private Phrase(Question question, Map<String, String> says, List<Part> parts) {
        this.question = question;
        this.says = Map.copyOf(says);
        this.parts = List.copyOf(parts);
        whole = parts.stream().mapToDouble(Part::weight).sum();
        own = parts.stream()
                .filter(part -> !part.isSlot())
                .mapToDouble(Part::weight)
                .sum();
        content = parts.stream()
                .filter(part -> !part.isSlot() && part.weight() == OF_CONTENT)
                .count();
        parts.stream().filter(part -> part.weight() == OF_CONTENT).forEach(part -> meanings.addAll(part.meanings()));
        asksWhen = question.parameters().stream().anyMatch(parameter -> parameter.kind() instanceof Kind.Day);
    }

    /** A phrase as it is read with its longest expressions, and word by word where that is another. */
    static List<Phrase> of(Question question, Ask ask, Lexicon lexicon) {
        List<String> words = Token.of(ask.words()).stream().map(Token::base).toList();
        List<Phrase> phrases = new ArrayList<>();
        List<Part> longest = parts(question, words, lexicon, true);
        List<Part> single = parts(question, words, lexicon, false);
        phrases.add(new Phrase(question, ask.says(), longest));
        if (single.size() != longest.size()) {
            phrases.add(new Phrase(question, ask.says(), single));
        }
        return phrases;
    }

    private static List<Part> parts(Question question, List<String> words, Lexicon lexicon, boolean longest) {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            Optional<Ask.Slot> slot = Ask.slot(words.get(at));
            if (slot.isPresent()) {
                parts.add(new Part(Set.of(), SLOT, slot.map(one -> Slot.of(one, question))));
                at++;
                continue;
            }
            List<Reading> readings = lexicon.readings(words, at, false);
            int length =
                    longest ? readings.stream().mapToInt(Reading::length).max().orElse(1) : 1;
            parts.add(
                    word(readings.stream().filter(one -> one.length() == length).toList()));
            at += length;
        }
        return parts;
    }

    private static Part word(List<Reading> readings) {
        Set<String> meanings = new HashSet<>();
        readings.forEach(reading -> meanings.add(reading.meaning()));
        Weight weight = readings.stream()
                .map(Reading::weight)
                .min(Comparator.naturalOrder())
                .orElse(Weight.ORDINARY);
        return new Part(meanings, weight(weight), Optional.empty());
    }

    private static double weight(Weight weight) {
        return switch (weight) {
            case CONTENT, ORDINARY -> OF_CONTENT;
            case MINOR -> OF_A_MINOR_WORD;
            case FILLER -> OF_A_FILLER;
        };
    }

    Question question() {
        return question;
    }

    @Override
    public String toString() {
        return parts.stream()
                .map(part -> part.slot()
                        .map(slot -> "{" + slot.name() + "}")
                        .orElseGet(() -> part.meanings().toString()))
                .collect(Collectors.joining(" "));
    }

    /** What the words say of parameters that have no slot. */
    Map<String, String> says() {
        return says;
    }

    boolean hasSlot(String parameter) {
        return parts.stream()
                .anyMatch(part ->
                        part.slot().filter(one -> one.name().equals(parameter)).isPresent());
    }

    int size() {
        return parts.size();
    }

    Part part(int place) {
        return parts.get(place);
    }

    /** The weight of all its parts. */
    double whole() {
        return whole;
    }

    /** Whether it has words that tell what it asks; else nothing but it may have been typed. */
    boolean hasContent() {
        return content > 0;
    }

    /** Whether so much of its own words was found that it may be meant. */
    boolean isSpoken(double found) {
        return found >= SPOKEN * own;
    }

    /** Whether enough of its words were typed, in whatever order, to look closer: among them one that tells what it asks. */
    boolean mayBeMeant(Heard heard) {
        double found = 0;
        boolean told = !hasContent();
        for (Part part : parts) {
            if (isSaid(part, heard)) {
                found += part.weight();
                told |= part.weight() == OF_CONTENT;
            }
        }
        return told && isSpoken(found);
    }

    /** Without a stream: every phrase is tried at each key that is pressed. */
    private static boolean isSaid(Part part, Heard heard) {
        for (String meaning : part.meanings()) {
            if (heard.says(meaning)) {
                return true;
            }
        }
        return false;
    }

    /** What it costs to pass over some words: little where the phrase says the same elsewhere, more for idle days. */
    double cost(Pass pass) {
        if (pass.when().isPresent() && !asksWhen) {
            return OF_IDLE_DAYS;
        }
        return meanings.contains(pass.meaning()) ? Math.min(pass.cost(), OF_A_REPETITION) : pass.cost();
    }

    /** The best that it could be worth in whatever order: where this is too little, nobody need look closer. */
    double most(Heard heard) {
        double most = 0;
        for (Part part : parts) {
            most += part.isSlot() || isSaid(part, heard) ? part.weight() : -part.weight() * Alignment.MISSING_WORD;
        }
        return most / whole;
    }
}
