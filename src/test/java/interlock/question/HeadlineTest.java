package interlock.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadlineTest {
    private static final Map<String, String> NAMES = Map.of("claude", "Claude", "azure", "Microsoft Azure");
    private static final Question QUESTION =
            Questions.bundled().find("exclusive-to").orElseThrow();
    private static final Map<String, Object> VALUES = QUESTION.read(Map.of(), LocalDate.of(2026, 11, 24));

    @Test
    void namesEntitiesAndTheDay() {
        assertThat(render("{model} on {cloud} on {asOf}", List.of(row("claude", true))))
                .isEqualTo("Claude on Microsoft Azure on 24 Nov 2026");
    }

    @Test
    void countsRows() {
        assertThat(render("{rows} {rows:other|others}", List.of(row("claude", true))))
                .isEqualTo("One one other");
        assertThat(render("{rows:other|others}", List.of(row("a", true), row("b", true))))
                .isEqualTo("Two others");
    }

    @Test
    void countsTheRowsThatAreTrue() {
        assertThat(render("{declared} of {rows}, {declared:claim|claims}", List.of(row("a", true), row("b", false))))
                .isEqualTo("One of two, one claim");
    }

    @Test
    void saysNoneInWords() {
        String text = "{declared:claim is|claims are|no claim is} so";
        assertThat(render(text, List.of(row("a", false)))).isEqualTo("No claim is so");
        assertThat(render(text, List.of(row("a", true)))).isEqualTo("One claim is so");
        assertThat(render(text, List.of(row("a", true), row("b", true)))).isEqualTo("Two claims are so");
        assertThat(render("{declared:claim is|claims are} so", List.of(row("a", false))))
                .isEqualTo("0 claims are so");
    }

    @Test
    void hasAWordForTwoAndAnotherForMore() {
        String text = "on {rows?it|both|all of them}, on all {rows:cloud|clouds}";
        var rows = IntStream.range(0, 3).mapToObj(i -> row("m" + i, true)).toList();
        assertThat(render(text, rows.subList(0, 1))).isEqualTo("on it, on all one cloud");
        assertThat(render(text, rows.subList(0, 2))).isEqualTo("on both, on both clouds");
        assertThat(render(text, rows)).isEqualTo("on all of them, on all three clouds");
        assertThat(render("on {rows?it|them}", rows.subList(0, 2))).isEqualTo("on them");
    }

    @Test
    void namesAtMostSix() {
        var rows = IntStream.range(0, 8).mapToObj(i -> row("m" + i, true)).toList();
        assertThat(rendered(new Headline("{model}"), QUESTION, VALUES, rows, id -> id))
                .isEqualTo("m0, m1, m2, m3, m4, m5 and two more");
    }

    @Test
    void namesOfExamplesAreAllWhereThereAreNoMore() {
        String text = "It has some, such as <2 declared, {model}>.";
        assertThat(render(text, List.of(row("a", true), row("b", true), row("c", false))))
                .isEqualTo("It has some: a and b.");
        assertThat(render(text, List.of(row("a", true), row("b", true), row("c", true))))
                .isEqualTo("It has some, such as a and b.");
        String before = "{declared:of them|of them}, among them <2 declared, {model}>, {declared?is|are} alone.";
        assertThat(render(before, List.of(row("a", true), row("c", false)))).isEqualTo("One of them, a, is alone.");
        assertThat(render(before, List.of(row("a", true), row("b", true))))
                .isEqualTo("Two of them, a and b, are alone.");
        assertThat(render(before, List.of(row("a", true), row("b", true), row("c", true))))
                .isEqualTo("Three of them, among them a and b, are alone.");
    }

    @Test
    void aVerbAgreesWithANameInThePlural() {
        String text = "{cloud} {cloud?has|have} it";
        assertThat(named("Microsoft Azure", text)).isEqualTo("Microsoft Azure has it");
        assertThat(named("Amazon Web Services", text)).isEqualTo("Amazon Web Services has it");
        assertThat(named("The pixel campus", text)).isEqualTo("The pixel campus has it");
        assertThat(named("EUV lithography tools", text)).isEqualTo("EUV lithography tools have it");
        assertThat(named("Fluidstack data centres", "on {cloud?it|both|all}")).isEqualTo("on it");
    }

    /** However many more there may be, a verb agrees with the names before it. */
    @Test
    void agreesWithThoseThatAreNamed() {
        Headline sentence =
                new Headline("<2 declared, {model}> {declared?is|are} first, and {declared?it|both|each} alone");
        Tally one = new Tally(QUESTION, sentence);
        one.add(row("a", true)::get);
        one.add(row("b", false)::get);
        one.breakOff();
        Tally two = new Tally(QUESTION, sentence);
        two.add(row("a", true)::get);
        two.add(row("b", true)::get);
        two.breakOff();

        assertThat(sentence.render(QUESTION, VALUES, one, id -> id)).isEqualTo("a is first, and it alone");
        assertThat(sentence.render(QUESTION, VALUES, two, id -> id)).isEqualTo("a and b are first, and each alone");
    }

    @Test
    void tellsWhetherItHasTheDayThatItIsAbout() {
        Tally none = QUESTION.tally();
        Tally one = QUESTION.tally();
        one.add(Map.of("model", "claude", "declared", true, "since", "2026-11-24")::get);

        assertThat(QUESTION.tellsTheDay(VALUES, none)).isTrue();
        assertThat(QUESTION.tellsTheDay(VALUES, one)).isFalse();
    }

    /** A range of days ends on a day of its own: what is told of days to come is not told as done. */
    @Test
    void whatIsAskedUpToADayHoldsOnIt() {
        Question timeline = Questions.bundled().find("timeline").orElseThrow();
        LocalDate today = LocalDate.of(2026, 11, 24);
        Map<String, Object> values = timeline.read(Map.of("to", List.of("2027-05-05")), today);

        assertThat(timeline.world(values).asOf()).isEqualTo(LocalDate.of(2027, 5, 5));
        assertThat(timeline.tellsTheDay(values, timeline.tally())).isTrue();
        assertThat(QUESTION.world(VALUES).asOf()).isEqualTo(today);
    }

    @Test
    void whatIsQuotedQuotesWithOtherMarks() {
        assertThat(render("“{first model}”, “{model}”", List.of(row("A “new” oven", true))))
                .isEqualTo("“A ‘new’ oven”, “A ‘new’ oven”");
        assertThat(render("{model}", List.of(row("A “new” oven", true)))).isEqualTo("A “new” oven");
    }

    @Test
    void whoIsNamedTwiceIsOne() {
        Question onAll = Questions.bundled().find("on-all").orElseThrow();
        Map<String, Object> values =
                onAll.read(Map.of("clouds", List.of("aws,aws", "aws")), LocalDate.of(2026, 11, 24));

        assertThat(onAll.headline(values, onAll.tally(), id -> id)).contains("known to be on aws as of");
    }

    /** Nought is no mark: of amounts of which none is undisclosed nothing is said. */
    @Test
    void aNumberIsCountedWhereItIsNotNought() {
        Question promises = Questions.bundled().find("announced-versus-done").orElseThrow();
        Headline sentence = new Headline("{rows:promise|promises}[ {undisclosed?or more|or more}]");
        Map<String, Object> values = promises.read(Map.of(), LocalDate.of(2026, 11, 24));

        assertThat(rendered(sentence, promises, values, List.of(Map.of("undisclosed", 0L)), id -> id))
                .isEqualTo("One promise");
        assertThat(rendered(
                        sentence,
                        promises,
                        values,
                        List.of(Map.of("undisclosed", 0L), Map.of("undisclosed", 2L)),
                        id -> id))
                .isEqualTo("Two promises or more");
    }

    @Test
    void tellsANameOnceWithAllThatIsInBrackets() {
        assertThat(render("<3, {cloud} ({model})>", List.of(row("a", true), row("b", true))))
                .isEqualTo("Microsoft Azure (a and b)");
        assertThat(render("<3, {model} ({cloud})>", List.of(row("a", true), row("b", true))))
                .isEqualTo("a (Microsoft Azure) and b (Microsoft Azure)");
    }

    @Test
    void takesTheFirstRow() {
        assertThat(render("{first model}", List.of(row("claude", true), row("b", true))))
                .isEqualTo("Claude");
    }

    @Test
    void tellsOfWhomTheRowsAreWhereNobodyWasNamed() {
        Question question = Questions.bundled().find("diversified").orElseThrow();
        Headline who = new Headline("{buyer}");
        List<Map<String, Object>> rows = List.of(Map.of("buyer", "openai"), Map.of("buyer", "nvidia"));
        Map<String, Object> everybody = question.read(Map.of(), LocalDate.of(2026, 11, 24));
        Map<String, Object> one = question.read(Map.of("buyer", List.of("openai")), LocalDate.of(2026, 11, 24));

        assertThat(rendered(who, question, everybody, rows, id -> id)).isEqualTo("openai and nvidia");
        assertThat(rendered(who, question, everybody, List.of(), id -> id)).isEqualTo("any");
        assertThat(rendered(who, question, one, rows, id -> id)).isEqualTo("openai");
    }

    @Test
    void saysSoWhereThereAreNoRows() {
        assertThat(QUESTION.headline(VALUES, QUESTION.tally(), id -> NAMES.getOrDefault(id, id)))
                .isEqualTo(
                        "No model family is on Microsoft Azure alone as of 24 Nov 2026, on the evidence collected so far.");
    }

    private static String render(String text, List<Map<String, Object>> rows) {
        return rendered(new Headline(text), QUESTION, VALUES, rows, id -> NAMES.getOrDefault(id, id));
    }

    private static String named(String cloud, String text) {
        return rendered(new Headline(text), QUESTION, VALUES, List.of(row("claude", true)), id -> cloud);
    }

    private static Map<String, Object> row(String model, boolean declared) {
        return Map.of("model", model, "declared", declared);
    }

    private static String rendered(
            Headline sentence,
            Question question,
            Map<String, Object> values,
            List<Map<String, Object>> rows,
            UnaryOperator<String> nameOf) {
        Tally tally = new Tally(question, sentence);
        rows.forEach(row -> tally.add(row::get));
        return sentence.render(question, values, tally, nameOf);
    }

    @Test
    void saysMoreThanWhereNotAllRowsCouldBeCounted() {
        Tally tally = new Tally(QUESTION, new Headline("{rows:row|rows}"));
        tally.add(column -> null);
        tally.add(column -> null);
        tally.breakOff();

        assertThat(new Headline("{rows:row|rows}").render(QUESTION, VALUES, tally, id -> id))
                .isEqualTo("More than two rows");
        assertThat(tally.isWhole()).isFalse();
    }

    /** 'Acme Inc.' in a sentence ends none, and what ends one has one full stop. */
    @Test
    void aNameThatEndsInAFullStopEndsNoSentence() {
        List<Map<String, Object>> rows = List.of(row("Acme Inc.", true), row("Bolt S.p.A.", true));

        assertThat(render("{model} {rows?is|are} sold. {declared:claim is|claims are} so, by {last model}.", rows))
                .isEqualTo("Acme Inc. and Bolt S.p.A. are sold. Two claims are so, by Bolt S.p.A.");
        assertThat(render("<3; {model}>", rows)).isEqualTo("Acme Inc.; Bolt S.p.A.");
    }
}
