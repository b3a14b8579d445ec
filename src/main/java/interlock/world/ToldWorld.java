package interlock.world;

import interlock.question.World;
import interlock.text.Figures;
import interlock.text.FullStop;
import interlock.text.Glossary;
import interlock.text.Language;
import interlock.world.WorldNames.Gone;
import interlock.world.WorldNames.Supposed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * A world in plain words, which stand before every sentence that holds in it: 'In a world without Microsoft Azure and in
 * which, as supposed, Anthropic spends on Oracle Cloud: …'.
 *
 * @param names of what it takes out and supposes
 */
public record ToldWorld(World world, WorldNames names, Language language) {
    /** Of what is taken out and of what is supposed so many are named; the rest is counted. */
    private static final int NAMED = 4;

    /** What is said of worlds, in English; {@code words.txt} of each language has the same. */
    enum Phrase {
        SCENARIO("In a world {how}: {sentence}"),
        KNOWN("By what was known on {day}: {sentence}"),
        KNOWN_SCENARIO("By what was known on {day}, in a world {how}: {sentence}"),
        TO_COME("By sources up to {day}: {sentence}"),
        TO_COME_SCENARIO("By sources up to {day}, in a world {how}: {sentence}"),
        UNDATED("{day}, leaving out {n} facts without a dated source"),
        ONE_UNDATED("{day}, leaving out one fact without a dated source"),
        WITHOUT("without {gone}"),
        SUPPOSING("in which, as supposed, {facts}"),
        WITHOUT_AND_SUPPOSING("without {gone} and in which, as supposed, {facts}"),
        FELLING("{gone}, whose loss brings down {names}"),
        TWO("First {one}, then {other}: {sentence}"),
        ON("as of {day}"),
        AT_LEAST("by facts that are at least {standing}"),
        RUMOURS_TOO("with rumours counted"),
        COMPLETED_ALONE("by completed facts alone"),
        OF_SET("by the data set {sets}"),
        OF_SETS("by the data sets {sets}"),
        OF_ALL_SETS("by all data sets"),
        BY("by what was known on {day}"),
        BY_TO_COME("by sources up to {day}"),
        BY_ALL("by all that is known"),
        BY_ALL_TODAY("by what is on record today"),
        IN_REALITY("in the real world"),
        IN_SCENARIO("in a world {how}");

        private final String english;

        Phrase(String english) {
            this.english = english;
        }

        String english() {
            return english;
        }
    }

    /** The same about another day. */
    public ToldWorld on(LocalDate day) {
        return new ToldWorld(world.on(day), names, language);
    }

    /**
     * A sentence that holds in this world, with the world before it; as it is where nothing is taken out or supposed. Of a
     * day after today nobody can say what was known on it. What was known is less than what it tells where facts are left out
     * for want of a day, so how many they are stands before all that it says.
     */
    public String in(String sentence, LocalDate today) {
        String known = world.knownBy() == null ? "" : day(world.knownBy().toString());
        if (sentence.isEmpty() || known.isEmpty() && !world.hasScenario()) {
            return sentence;
        }
        Phrase phrase = known.isEmpty()
                ? Phrase.SCENARIO
                : isToCome(today)
                        ? world.hasScenario() ? Phrase.TO_COME_SCENARIO : Phrase.TO_COME
                        : world.hasScenario() ? Phrase.KNOWN_SCENARIO : Phrase.KNOWN;
        return language.wording()
                .joined(say(
                        phrase,
                        Map.of(
                                "day",
                                dated(known),
                                "how",
                                how(),
                                "sentence",
                                language.wording().afterColon(sentence))));
    }

    /** A day by which all is known, with how much is left out. */
    private String dated(String known) {
        if (known.isEmpty() || names.undated() == 0) {
            return known;
        }
        String n = Figures.number(names.undated(), language);
        return say(names.undated() == 1 ? Phrase.ONE_UNDATED : Phrase.UNDATED, Map.of("day", known, "n", n));
    }

    private boolean isToCome(LocalDate today) {
        return world.knownBy() != null && world.knownBy().isAfter(today);
    }

    /**
     * The same for one that stands alone, such as a headline, with its limits behind it: the day where it is not today's, a
     * standing and data sets where they are not what one takes for granted. 'As of 30 Nov 2025, by facts that are at least
     * committed.'
     *
     * @param tellsTheDay whether the sentence has that day in it; that it has another of the same date says nothing of it
     */
    public String alone(String sentence, boolean tellsTheDay, LocalDate today) {
        List<String> limits = new ArrayList<>();
        if (!world.asOf().equals(today) && !tellsTheDay) {
            limits.add(language.wording().asOf(day(world.asOf().toString())));
        }
        limits.addAll(on(today).parts(World.real(today), false, false, today));
        if (world.asOf().isAfter(today)) {
            limits.add(say(Phrase.BY_ALL_TODAY, Map.of()));
        }
        String told = in(sentence, today);
        if (told.isEmpty() || limits.isEmpty()) {
            return told;
        }
        String limit = String.join(", ", limits);
        return language.wording().joined(told + " " + language.capitalised(limit) + ".");
    }

    /**
     * A sentence on what differs from this world to another; what is so in both stands before it, and the limits of both
     * behind it.
     */
    public String andIn(ToldWorld other, String sentence, LocalDate today) {
        BiPredicate<Object, Object> differ = (one, two) -> !Objects.equals(one, two);
        boolean scenarios =
                differ.test(world.without(), other.world.without()) || differ.test(world.with(), other.world.with());
        boolean known = differ.test(world.knownBy(), other.world.knownBy());
        boolean days = !world.asOf().equals(other.world.asOf());
        List<String> one = parts(other.world, known, scenarios, today);
        List<String> two = other.parts(world, known, scenarios, today);
        World real = World.real(today);
        World common = new World(
                days && other.world.asOf().isAfter(world.asOf()) ? other.world.asOf() : world.asOf(),
                known ? null : world.knownBy(),
                world.atLeast() == other.world.atLeast() ? world.atLeast() : real.atLeast(),
                world.dataSets().equals(other.world.dataSets()) ? world.dataSets() : real.dataSets(),
                scenarios ? List.of() : world.without(),
                scenarios ? List.of() : world.with());
        String told = one.isEmpty()
                ? sentence
                : say(
                        Phrase.TWO,
                        Map.of(
                                "one",
                                String.join(", ", one),
                                "other",
                                String.join(", ", two),
                                "sentence",
                                language.wording().afterColon(sentence)));
        WorldNames same = names.fallen().equals(other.names.fallen()) ? names : names.fallen(List.of());
        return language.wording().joined(new ToldWorld(common, same, language).alone(told, days, today));
    }

    /** How this world is where the other is not so. */
    private List<String> parts(World other, boolean known, boolean scenarios, LocalDate today) {
        List<String> parts = new ArrayList<>();
        if (!world.asOf().equals(other.asOf())) {
            parts.add(say(Phrase.ON, Map.of("day", day(world.asOf().toString()))));
        }
        if (known) {
            parts.add(
                    world.knownBy() == null
                            ? say(Phrase.BY_ALL, Map.of())
                            : say(
                                    isToCome(today) ? Phrase.BY_TO_COME : Phrase.BY,
                                    Map.of("day", day(world.knownBy().toString()))));
        }
        if (world.atLeast() != other.atLeast()) {
            parts.add(
                    switch (world.atLeast()) {
                        case RUMOURED -> say(Phrase.RUMOURS_TOO, Map.of());
                        case COMPLETED -> say(Phrase.COMPLETED_ALONE, Map.of());
                        case ANNOUNCED, COMMITTED ->
                            say(
                                    Phrase.AT_LEAST,
                                    Map.of("standing", word(world.atLeast().word())));
                    });
        }
        if (!world.dataSets().equals(other.dataSets())) {
            parts.add(
                    world.dataSets().isEmpty()
                            ? say(Phrase.OF_ALL_SETS, Map.of())
                            : say(
                                    world.dataSets().size() == 1 ? Phrase.OF_SET : Phrase.OF_SETS,
                                    Map.of("sets", list(world.dataSets()))));
        }
        if (scenarios) {
            parts.add(
                    world.hasScenario()
                            ? say(Phrase.IN_SCENARIO, Map.of("how", how()))
                            : say(Phrase.IN_REALITY, Map.of()));
        }
        return parts;
    }

    /** 'without NVIDIA and in which, as supposed, Anthropic spends on Oracle Cloud'; nothing in a world as it is. */
    public String how() {
        String gone = gone();
        String facts = list(names.supposed().stream().map(this::told).distinct().toList());
        if (gone.isEmpty() && facts.isEmpty()) {
            return "";
        }
        Phrase phrase =
                facts.isEmpty() ? Phrase.WITHOUT : gone.isEmpty() ? Phrase.SUPPOSING : Phrase.WITHOUT_AND_SUPPOSING;
        return say(phrase, Map.of("gone", gone, "facts", facts));
    }

    /** 'TSMC, whose loss brings down OpenAI'; single ones first, since 'anything in Taiwan and TSMC' would be two things in Taiwan. */
    private String gone() {
        String gone = list(names.gone().stream()
                .sorted(Comparator.comparing(Gone::kind))
                .map(this::told)
                .toList());
        if (gone.isEmpty() || names.fallen().isEmpty()) {
            return gone;
        }
        String felling = say(Phrase.FELLING, Map.of("gone", gone, "names", list(names.fallen())));
        return names.supposed().isEmpty() ? felling : felling + ",";
    }

    /** 'Anthropic spends on Oracle Cloud'. */
    public String told(Supposed fact) {
        return fact.from() + " " + word(fact.type().verb()) + " " + fact.to();
    }

    /** One thing that is taken out, as sentences call it: 'anything in Taiwan'. */
    public String told(Gone gone) {
        String name = switch (gone.kind()) {
            case COUNTRY -> language.wording().country(language.country(gone.name()));
            case SEGMENT -> word(gone.name());
            case FACT ->
                FullStop.ends(gone.name())
                        ? gone.name().substring(0, gone.name().length() - 1)
                        : gone.name();
            default -> gone.name();
        };
        return Glossary.of(language).fill(gone.kind().phrase(), Map.of("name", name));
    }

    private String list(List<String> words) {
        int more = Math.max(0, words.size() - NAMED);
        return language.wording().and(words.subList(0, words.size() - more), more);
    }

    private String day(String iso) {
        return Figures.days(iso, language);
    }

    private String word(String english) {
        return Glossary.of(language).of(english);
    }

    private String say(Phrase phrase, Map<String, String> values) {
        return Glossary.of(language).fill(phrase.english(), values);
    }
}
