package interlock.search;

import interlock.question.Ask;
import interlock.question.Kind;
import interlock.search.Lexicon.Reading;
import interlock.search.Mentions.Mention;
import interlock.search.Mentions.Row;
import interlock.search.Phrase.Slot;
import interlock.text.Countries;
import interlock.text.Folding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of a sentence may fall in the slots of a phrase, by the kind of their parameters. */
final class Fillings {
    /** A list of one is a little worse than a single one, where a question takes either. */
    private static final double LIST_OF_ONE = 0.98;

    /** A deal that is told by its parties, where several are. */
    private static final double SEVERAL_DEALS = 0.9;

    /** A deal that is told by one party alone. */
    private static final double BY_ONE_PARTY = 0.7;

    /** 'The Democratic Republic of the Congo' has six words. */
    private static final int LONGEST_COUNTRY = 6;

    private final Heard heard;
    private final Lexicon lexicon;
    private final Map<Slot, Map<Integer, List<Placed>>> known = new HashMap<>();

    Fillings(Heard heard, Lexicon lexicon) {
        this.heard = heard;
        this.lexicon = lexicon;
    }

    /**
     * A filling that begins at some place.
     *
     * @param end the place of the word after it
     * @param worth how surely it is meant, 0 to 1
     */
    record Placed(int end, double worth, Filling filling) {}

    /** What may fall in a slot at a place; looked up once for all phrases with such a slot. */
    List<Placed> at(int place, Slot slot) {
        return known.computeIfAbsent(slot, one -> new HashMap<>()).computeIfAbsent(place, here -> look(here, slot));
    }

    private List<Placed> look(int place, Slot slot) {
        return switch (slot.kind()) {
            case Kind.Entity entity ->
                slot.list()
                        ? rows(place, Set.copyOf(entity.labels()), slot.several())
                        : names(place, Set.copyOf(entity.labels()));
            case Kind.Deal deal -> deals(place);
            case Kind.Day day -> slot.name().equals(Ask.WHEN) ? when(place) : days(place);
            case Kind.Whole whole -> number(place, whole);
            case Kind.Decimal decimal -> number(place, decimal);
            case Kind.Choice choice -> choices(place, choice);
            case Kind.Standing standing -> List.of();
            case Kind.Country country -> countries(place);
            case Kind.Segment segment -> List.of();
            case Kind.Text text -> List.of();
        };
    }

    private List<Placed> names(int place, Set<String> kinds) {
        List<Placed> placed = new ArrayList<>();
        for (Mention name : heard.mentions().at(place, kinds)) {
            placed.add(new Placed(name.end(), name.worth(), new Filling.Names(List.of(name))));
        }
        return placed;
    }

    private List<Placed> rows(int place, Set<String> kinds, boolean several) {
        List<Placed> placed = new ArrayList<>();
        for (Row row : heard.mentions().rows(place, kinds)) {
            boolean one = row.mentions().size() == 1;
            if (!(one && several)) {
                double worth = row.worth() * (one ? LIST_OF_ONE : 1);
                placed.add(new Placed(row.end(), worth, new Filling.Names(row.mentions())));
            }
        }
        if (!several) {
            names(place, kinds)
                    .forEach(one -> placed.add(new Placed(one.end(), one.worth() * LIST_OF_ONE, one.filling())));
        }
        return placed;
    }

    private List<Placed> deals(int place) {
        List<Placed> placed = new ArrayList<>();
        for (DealMentions.Found found : heard.deals().at(place)) {
            double worth = found.byOneParty() ? BY_ONE_PARTY : found.deals().size() == 1 ? 1 : SEVERAL_DEALS;
            placed.add(new Placed(found.end(), worth, new Filling.Deals(found.deals())));
        }
        return placed;
    }

    private List<Placed> days(int place) {
        return heard.days()
                .span(place)
                .map(span -> List.of(new Placed(span.end(), 1, new Filling.Span(span.first(), span.last()))))
                .orElse(List.of());
    }

    private List<Placed> when(int place) {
        return heard.days()
                .at(place)
                .map(read -> List.of(new Placed(read.end(), 1, new Filling.Days(read.period()))))
                .orElse(List.of());
    }

    /** The longest name of a country that begins here. */
    private List<Placed> countries(int place) {
        List<String> words = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        for (int end = place; end < Math.min(heard.size(), place + LONGEST_COUNTRY); end++) {
            words.add(heard.word(end));
            int after = end + 1;
            Countries.named(words).ifPresent(code -> placed.add(new Placed(after, 1, new Filling.Word(code))));
        }
        return placed;
    }

    private List<Placed> number(int place, Kind kind) {
        return CalendarWords.number(heard.word(place))
                .filter(number -> kind.read("" + number, LocalDate.EPOCH).isPresent())
                .map(number -> List.of(new Placed(place + 1, 1, new Filling.Word("" + number))))
                .orElse(List.of());
    }

    /** A word of the choice, in any of its forms and synonyms: 'firms' is Company. */
    private List<Placed> choices(int place, Kind.Choice choice) {
        List<Placed> placed = new ArrayList<>();
        for (String word : choice.choices()) {
            Set<String> meanings = meanings(word);
            for (Reading reading : heard.readings(place)) {
                if (meanings.contains(reading.meaning())) {
                    placed.add(new Placed(place + reading.length(), reading.likeness(), new Filling.Word(word)));
                }
            }
        }
        return placed;
    }

    private Set<String> meanings(String word) {
        Set<String> meanings = new HashSet<>();
        Optional.of(Folding.words(word))
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> lexicon.readings(words, 0, false).forEach(one -> meanings.add(one.meaning())));
        return meanings;
    }
}
