package interlock.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.text.Language;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledQuestionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String WHICH =
            "(The largest disclosed( flows of money, paid or promised,)? in \\{currency}|Closest to the edge"
                    + "|[^.]*per importo in \\{currency}|[^.]*dichiarati in \\{currency}, pagati o promessi|[^.]*più vicino al limite)";
    private static final Pattern PAST =
            Pattern.compile("\\b(was|were|did|had)\\b|(?<!has |have )\\b(relied|gained|changed|happened|became)\\b"
                    + "|\\b(era|erano|fu|furono|\\p{L}{3,}(ava|avano|eva|evano|ivano))\\b");
    private static final Questions QUESTIONS = Questions.bundled();

    @Test
    void areRead() {
        assertThat(QUESTIONS.all())
                .extracting(Question::name)
                .contains(
                        "availability",
                        "connection",
                        "deal",
                        "depends-on",
                        "dependents-of",
                        "exclusive-to",
                        "facts-of",
                        "on-all");
    }

    @Test
    void takeADayAndAStanding() {
        assertThat(QUESTIONS.all()).allSatisfy(q -> {
            assertThat(q.parameter("atLeast")).isPresent();
            assertThat(q.parameter("asOf").or(() -> q.parameter("from"))).isPresent();
        });
    }

    /** A tab, a link and a suggestion tell of whom alone it is asked. */
    @Test
    void nameInTheirTitlesThoseAboutWhomTheyAreAsked() {
        assertThat(Stream.of(Language.values())
                        .flatMap(language -> QUESTIONS.all(language).stream())
                        .flatMap(question -> question.parameters().stream()
                                .filter(one -> one.kind() instanceof Kind.Entity || one.kind() instanceof Kind.Deal)
                                .map(one -> question.name() + " of a " + one.name() + ": "
                                        + titleOf(question, one, "Such a one"))))
                .hasSizeGreaterThan(50)
                .allMatch(title -> title.contains("Such a one"));
    }

    private static String titleOf(Question question, Parameter given, String name) {
        Map<String, Object> values = new HashMap<>(question.read(Map.of(), TODAY));
        values.put(given.name(), given.list() ? List.of(name) : name);
        return question.title(values, one -> one);
    }

    /** '0 of them' is what a counter says; a sentence says 'none'. */
    @Test
    void sayNoneInWords() {
        assertThat(QUESTIONS.all().stream().map(BundledQuestionsTest::whereNothingIsSo))
                .noneMatch(headline -> headline.matches(".*\\b0\\b.*") || headline.contains("{"));
    }

    /** Behind a colon a reader takes them for all: of more than are named it says 'such as', or which of them these are. */
    @Test
    void sayWhetherThoseNamedAreAll() {
        assertThat(sentences(question -> true))
                .isNotEmpty()
                .noneMatch(sentence -> sentence.replaceAll(WHICH + ": <", "").matches(".*: <[2-9].*"));
    }

    /** All that some questions may answer, in every language. */
    private static Stream<String> sentences(Predicate<Question> some) {
        return Stream.of(Language.values())
                .flatMap(language -> QUESTIONS.all(language).stream())
                .filter(some)
                .flatMap(question -> Stream.concat(
                        Stream.of(question.answer()), question.whens().stream().map(When::headline)))
                .map(Headline::text);
    }

    /** Before the names a verb knows only how many rows are known, which in an answer that its own statement cuts is no number. */
    @Test
    void ofCutAnswersTheVerbStandsBehindTheNames() {
        Pattern before = Pattern.compile("\\{([a-zA-Z]+)\\?[^}]*}[^<]*<\\d+ \\1\\b");
        assertThat(sentences(question -> question.total() != null))
                .isNotEmpty()
                .noneMatch(sentence -> before.matcher(sentence).find());
    }

    /**
     * 'Have no known substitute, such as TSMC' reads as if TSMC were one, as does 'open to others, such as Azure'; and of
     * 'design from Intel and Samsung' nobody knows whether both design: what may lack its last part stands in a list of
     * clauses.
     */
    @Test
    void namesStandWithWhatTheyAreExamplesOf() {
        Pattern astray = Pattern.compile("(?i)\\b(?:none|neither|nessun[oa])\\b[^.;]*\\b(?:such as|come) <"
                + "|\\b(?:substitute|to others|alternative note|ad altri)\\b[^.;<]*\\b(?:such as|come) <"
                + "|<\\d[^;<>]*, \\{\\w+}\\[ (?:from|da) ");
        assertThat(sentences(question -> true))
                .isNotEmpty()
                .noneMatch(sentence -> astray.matcher(sentence).find());
    }

    /** Whom it buys from in two currencies is one supplier, and the only one: nothing is left open of who is the largest. */
    @Test
    void oneSupplierInTwoCurrenciesIsTheOnlyOne() {
        for (Language language : Language.values()) {
            Question concentration = QUESTIONS.find("concentration", language).orElseThrow();
            Tally tally = concentration.tally();
            for (String currency : List.of("JPY", "USD")) {
                tally.add(Map.<String, Object>of(
                        "supplier",
                        "Nikon",
                        "currency",
                        currency,
                        "totalMin",
                        5L,
                        "totalMax",
                        5L,
                        "totalUndisclosed",
                        1L,
                        "priced",
                        true,
                        "unbounded",
                        false,
                        "leading",
                        false)::get);
            }
            assertThat(concentration.headline(concentration.read(Map.of(), TODAY), tally, name -> name))
                    .contains(
                            language == Language.ENGLISH ? "Nikon is the only supplier" : "Nikon è l’unico fornitore");
        }
    }

    /** The record speaks of every day in the present, 'as of' it: what is asked about a day to come is not past. */
    @Test
    void holdOfAnyDayPastOrToCome() {
        assertThat(Stream.of(Language.values())
                        .flatMap(language -> QUESTIONS.all(language).stream())
                        .flatMap(question -> Stream.concat(
                                Stream.of(question.answer(), question.none()),
                                question.whens().stream().map(When::headline)))
                        .map(Headline::text))
                .isNotEmpty()
                .noneMatch(sentence -> sentence.contains(" on {asOf}")
                        || PAST.matcher(sentence).find());
    }

    /** The sentence over one row that has none of the marks that are counted. */
    private static String whereNothingIsSo(Question question) {
        Map<String, Column.Type> types =
                question.columns().stream().collect(Collectors.toMap(Column::name, Column::type));
        Tally tally = question.tally();
        tally.add(column -> switch (types.get(column)) {
            case BOOLEAN -> false;
            // What is a count of marks by its name; others, such as steps, are one at least.
            case INTEGER -> column.startsWith("incomplete") ? 0L : 1L;
            default -> "x";
        });
        return question.headline(question.read(Map.of(), TODAY), tally, name -> name);
    }

    /** A sentence that a statement writes has small numbers in words, as every other has. */
    @Test
    void noStatementWritesAFigureWhereAWordBelongs() throws IOException {
        Pattern bare = Pattern.compile(
                "(?:size|count|toString)\\([^()]*\\) \\+ ' [a-z]|\\b\\w+ \\+ ' [a-z ]+ (?:are|have|were)\\b");
        assertThat(QuestionText.onClassPath(QuestionText.class.getClassLoader()))
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(bare.matcher(file.text()).results().map(MatchResult::group))
                                .as(file.file())
                                .isEmpty());
    }

    @Test
    void answerOutOfTheBox() {
        assertThat(QUESTIONS.all()).flatExtracting(Question::parameters).noneMatch(Parameter::required);
    }

    @Test
    void areReadFromAJarToo(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("interlock.jar");
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Path questions = Files.createDirectories(zip.getPath("interlock/cypher/questions"));
            Files.writeString(questions.resolve("one.cypher"), "CYPHER 25 RETURN 1");
        }
        try (var loader =
                new URLClassLoader(new URL[] {URI.create(jar.toUri().toString()).toURL()}, null)) {
            assertThat(QuestionText.onClassPath(loader))
                    .containsExactly(new QuestionText("cypher/questions/one.cypher", "CYPHER 25 RETURN 1"));
        }
    }

    @Test
    void valuesAreReadWithDefaults() {
        assertThat(question("depends-on").read(Map.of("entity", List.of("openai"), "depth", List.of("3")), TODAY))
                .isEqualTo(Map.of(
                        "entity", "openai",
                        "depth", 3L,
                        "roles", "all",
                        "asOf", "2026-11-24",
                        "atLeast", "announced",
                        "dataSet", List.of()));
    }

    @Test
    void listsAreReadRepeatedOrWithCommas() {
        assertThat(question("on-all").read(Map.of("clouds", List.of("aws, oci", "azure")), TODAY))
                .containsEntry("clouds", List.of("aws", "oci", "azure"));
    }

    @Test
    void refuseAParameterThatIsMisspelt() {
        assertThatThrownBy(() -> question("depends-on").read(Map.of("entiti", List.of("x")), TODAY))
                .isInstanceOfSatisfying(BadParameter.class, bad -> {
                    assertThat(bad).hasMessage("There is no parameter 'entiti'.");
                    assertThat(bad.hint()).isEqualTo("Perhaps you meant 'entity'.");
                });
    }

    @Test
    void refuseAValueOutOfRange() {
        assertThatThrownBy(() -> question("depends-on").read(Map.of("depth", List.of("13")), TODAY))
                .hasMessage("The parameter 'depth' is '13'; it takes a whole number from 0 to 12.");
    }

    @Test
    void refuseAStandingThatIsMisspelt() {
        assertThatThrownBy(() -> question("deal").read(Map.of("atLeast", List.of("comitted")), TODAY))
                .isInstanceOfSatisfying(
                        BadParameter.class, bad -> assertThat(bad.nearest()).contains("committed"));
    }

    @Test
    void refuseADayThatIsNone() {
        assertThatThrownBy(() -> question("deal").read(Map.of("asOf", List.of("2026-02-30")), TODAY))
                .hasMessage(
                        "The parameter 'asOf' is '2026-02-30'; it takes a date such as 2025-11-30, from 0001-01-01 to 9999-12-31, or today.");
    }

    private static Question question(String name) {
        return QUESTIONS.find(name).orElseThrow();
    }
}
