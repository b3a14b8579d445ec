package interlock.answers;

import interlock.neo4j.GraphFailure;
import interlock.question.Question;
import interlock.question.World;
import interlock.text.Figures;
import interlock.text.Glossary;
import interlock.text.Language;
import interlock.world.Scenario;
import interlock.world.ToldWorld;
import interlock.world.WordsOfTheMarket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer with its proof, as it stands in JSON.
 *
 * @param question the question's name; null for a person's own Cypher
 * @param title the question with its slots filled
 * @param parameters the values that it was asked with, defaults included
 * @param headline one sentence that answers
 * @param rows each column's value by its name: an entity and a deal by id, evidence by the ids of its facts
 * @param graph every entity and fact that the rows mention
 * @param sources every source that these facts cite, and of a row that rests on a deal alone what the deal cites
 * @param total how many rows there are in all, whatever is sent
 * @param totalExact whether that is the number of all; else there are more, and counting them would have taken too long
 * @param truncated whether there are more rows than are sent
 * @param constant the columns that have the same in every row, of all rows
 * @param fingerprint of what was asked and what was answered: another one means that the data say something else
 * @param millis from the request to the last row
 * @param words what texts in the rows are in the language of the question, where that is not English
 * @param world the world in which it was asked; null for all that is known, with nothing taken out or supposed
 * @param fallen of those asked about, by id, who has failed in that world
 */
public record Answer(
        @Nullable String question,
        @Nullable String title,
        Map<String, Object> parameters,
        @Nullable String headline,
        List<Head> columns,
        List<Map<String, @Nullable Object>> rows,
        Shown show,
        Subgraph graph,
        List<Map<String, Object>> sources,
        List<Notice> notices,
        long total,
        boolean totalExact,
        boolean truncated,
        List<String> constant,
        String fingerprint,
        long millis,
        String cypher,
        Map<String, String> words,
        @Nullable Map<String, Object> world,
        List<String> fallen) {

    /** Whether whoever asks again would be told the same: counting was not broken off for want of time. */
    public boolean willBeTheSame() {
        return totalExact || notices.stream().anyMatch(notice -> notice.code().equals(Notice.LEFT_OUT));
    }

    /** The same, worked out in another time. */
    public Answer took(long otherMillis) {
        return new Answer(
                question,
                title,
                parameters,
                headline,
                columns,
                rows,
                show,
                graph,
                sources,
                notices,
                total,
                totalExact,
                truncated,
                constant,
                fingerprint,
                otherMillis,
                cypher,
                words,
                world,
                fallen);
    }

    /** The same, asked in a world, which is told before the headline. */
    Answer in(InWorld in, FallenNames fallen, Language language, LocalDate today) {
        World asked = in.world();
        List<Notice> all = new ArrayList<>(notices);
        all.addAll(Notice.of(asked, in.scenario(), language));
        all.addAll(Notice.fallen(fallen.others(), language));
        return new Answer(
                question,
                title,
                parameters,
                headline == null
                        ? null
                        : new ToldWorld(
                                        asked,
                                        in.scenario()
                                                .names()
                                                .fallen(List.copyOf(
                                                        fallen.asked().values())),
                                        language)
                                .in(told(headline, fallen, language), today),
                columns,
                rows,
                show,
                graph,
                sources,
                List.copyOf(all),
                total,
                totalExact,
                truncated,
                constant,
                Fingerprint.in(asked.plain(), fingerprint),
                millis,
                cypher,
                words,
                asked.plain(),
                List.copyOf(fallen.asked().keySet()));
    }

    /** A question that says of its rows who has failed tells them itself. */
    private String told(String sentence, FallenNames fallen, Language language) {
        return columns.stream()
                        .anyMatch(column ->
                                column.type().equals("boolean") && FallenNames.COLUMNS.contains(column.name()))
                ? sentence
                : fallen.behind(sentence, graph.nodes().stream().map(DisplayNames::of), language);
    }

    /**
     * A column's head.
     *
     * @param type what stands in it: {@code entity}, {@code fact}, {@code amount}, {@code date} and so on
     * @param hidden whether only the sentence and the picture need it
     */
    public record Head(String name, String type, boolean list, String about, boolean hidden) {
        /** The heads of a question's columns, in their order. */
        public static List<Head> of(Question question) {
            return question.columns().stream()
                    .map(column -> new Head(
                            column.name(),
                            column.type().word(),
                            column.list(),
                            column.about(),
                            question.hidden().contains(column.name())))
                    .toList();
        }
    }

    /** The picture that suits, and the columns that it is drawn from. */
    public record Shown(String kind, List<String> columns) {
        /** The picture that a question names. */
        public static Shown of(Question question) {
            return new Shown(question.show().kind(), question.show().columns());
        }
    }

    /** What Neo4j remarks on a statement, such as a label that does not exist; and what is to be known of a world. */
    public record Notice(String code, String text, GraphFailure.@Nullable Position position) {
        private static final String UNKNOWN =
                "{n} facts are left out because no source of theirs has a day: whether they"
                        + " were known on {day} is not known.";
        private static final String ONE_UNKNOWN =
                "One fact is left out because no source of it has a day: whether it was"
                        + " known on {day} is not known.";
        private static final String LATE_SOURCES =
                "This market is large, so its facts still name sources that were published after {day}; what those"
                        + " sources alone tell is left out.";
        private static final String SUPPOSED = "{n} facts are supposed, and on no record: {lines}.";
        private static final String ONE_SUPPOSED = "One fact is supposed, and on no record: {lines}.";

        private static final String FALLEN = "{n} of those named here have failed in this world: {names}.";
        private static final String ONE_FALLEN = "Of those named here, {names} has failed in this world.";

        private static final String LEFT_OUT = "left-out";
        private static final String MANY_LEFT_OUT =
                "At least {n} rows are left out, which would take too long to work out. Ask for fewer days.";
        private static final String ONE_LEFT_OUT =
                "At least one row is left out, which would take too long to work out. Ask for fewer days.";

        private static final String MANY_MORE_FACTS =
                "The first {most} facts behind the rows are sent with them, and {n} more are named by their ids alone;"
                        + " with evidence=rows the address gives all.";
        private static final String ONE_MORE_FACT =
                "The first {most} facts behind the rows are sent with them, and one more is named by its id alone;"
                        + " with evidence=rows the address gives all.";

        /** What is told of worlds and of answers, in English; the languages have the same. */
        static final List<String> PHRASES = List.of(
                UNKNOWN,
                ONE_UNKNOWN,
                LATE_SOURCES,
                SUPPOSED,
                ONE_SUPPOSED,
                MANY_LEFT_OUT,
                ONE_LEFT_OUT,
                MANY_MORE_FACTS,
                ONE_MORE_FACT,
                FALLEN,
                ONE_FALLEN);

        /** How many facts are behind the rows and not sent with them; nothing where all are. */
        static List<Notice> moreFacts(int most, int more, Language language) {
            if (more == 0) {
                return List.of();
            }
            Map<String, String> values =
                    Map.of("most", Figures.number(most, language), "n", Figures.number(more, language));
            String text = Glossary.say(language, more == 1 ? ONE_MORE_FACT : MANY_MORE_FACTS, values);
            return List.of(new Notice("more-facts", text, null));
        }

        /** A phrase that begins with a number, in words up to nine, and has one thing more in it. */
        private static String counted(Language language, String phrase, long n, String name, String value) {
            String told = Glossary.say(language, phrase, Map.of("n", Figures.count(n, language), name, value));
            return language.capitalised(told);
        }

        /** Of so many who have failed the names are told; the rest is counted. */
        private static final int NAMED = 4;

        /** Who has failed in the world asked about, of those that the answer mentions; nothing where nobody has. */
        static List<Notice> fallen(List<String> names, Language language) {
            if (names.isEmpty()) {
                return List.of();
            }
            int more = Math.max(0, names.size() - NAMED);
            String told = language.wording().and(names.subList(0, names.size() - more), more);
            String text = counted(language, names.size() == 1 ? ONE_FALLEN : FALLEN, names.size(), "names", told);
            return List.of(new Notice("fallen", text, null));
        }

        /** Of how many the answer leaves out what is too much to work out; nothing where it leaves out none. */
        static List<Notice> leftOut(long many, Language language) {
            if (many == 0) {
                return List.of();
            }
            String text = Glossary.say(
                    language, many == 1 ? ONE_LEFT_OUT : MANY_LEFT_OUT, Map.of("n", Figures.number(many, language)));
            return List.of(new Notice(LEFT_OUT, text, null));
        }

        /** Of how many facts it is not known whether they were known, and that some are supposed. */
        static List<Notice> of(World world, Scenario scenario, Language language) {
            List<Notice> notices = new ArrayList<>();
            if (scenario.unknown() > 0) {
                String day = Figures.days(String.valueOf(world.knownBy()), language);
                notices.add(new Notice(
                        "known-unknown",
                        counted(
                                language,
                                scenario.unknown() == 1 ? ONE_UNKNOWN : UNKNOWN,
                                scenario.unknown(),
                                "day",
                                day),
                        null));
            }
            if (scenario.namesLateSources()) {
                String day = Figures.days(String.valueOf(world.knownBy()), language);
                notices.add(new Notice("late-sources", Glossary.say(language, LATE_SOURCES, Map.of("day", day)), null));
            }
            if (scenario.supposed() > 0) {
                notices.add(new Notice(
                        "supposed",
                        counted(
                                language,
                                scenario.supposed() == 1 ? ONE_SUPPOSED : SUPPOSED,
                                scenario.supposed(),
                                "lines",
                                String.join("; ", world.with())),
                        null));
            }
            return notices;
        }

        /** Without what only says that the market has nothing of a kind. */
        static List<Notice> ofQuestion(List<interlock.neo4j.Notice> notices) {
            return of(notices).stream()
                    .filter(notice -> !WordsOfTheMarket.isOnlyMissing(notice.code(), notice.text()))
                    .toList();
        }

        static List<Notice> of(List<interlock.neo4j.Notice> notices) {
            return notices.stream()
                    .map(notice -> new Notice(notice.code(), notice.text(), notice.position()))
                    .toList();
        }
    }
}
