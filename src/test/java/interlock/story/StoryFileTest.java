package interlock.story;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.question.Fault;
import interlock.question.Questions;
import interlock.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StoryFileTest {
    private static final Questions QUESTIONS = Questions.bundled();
    private static final String HEAD = """
            ---
            title: About {entity}
            about: What it shows.
            param: entity   entity = "openai"   The one
            ---
            """;

    private static Story read(String text) {
        return new Stories(QUESTIONS, null).read(text);
    }

    private static String ask(String word, String... lines) {
        return "```" + word + "\n" + String.join("\n", lines) + "\n```\n";
    }

    static Stream<Story> bundled() {
        Stories all = new Stories(QUESTIONS, null);
        return Stream.of(Language.values()).flatMap(language -> all.all(language).stream());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachStoryAsksTheSameInEachLanguage(Language language) {
        Stories all = new Stories(QUESTIONS, null);
        for (Story english : all.all()) {
            Story other = all.find(english.name(), language).orElseThrow();
            assertThat(asked(other)).as(other.title()).isEqualTo(asked(english));
            assertThat(other.title().equals(english.title()))
                    .as(
                            "%s is told in %s: write cypher/languages/%s/stories/%s.md",
                            english.name(), language, language.code(), english.name())
                    .isEqualTo(language == Language.ENGLISH);
        }
    }

    private static List<Block> asked(Story story) {
        return story.blocks().stream()
                .filter(block -> block instanceof Block.Asked || block instanceof Block.Card)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void eachBundledStoryIsWithoutFault(Story story) {
        assertThat(story.faults()).isEmpty();
        assertThat(story.blocks()).hasAtLeastOneElementOfType(Block.Asked.class);
    }

    @Test
    void aFencedBlockIsAQuestionWithItsValues() {
        Story story = read(HEAD
                + ask("table", "depends-on", "entity: {entity}", "roles: essential", "rows: 5")
                + ask("number", "money-flows", "column: amountMax"));
        assertThat(story.faults()).isEmpty();
        assertThat(story.blocks())
                .containsExactly(
                        new Block.Asked(
                                Block.Show.TABLE,
                                "depends-on",
                                Map.of("entity", List.of("{entity}"), "roles", List.of("essential")),
                                new Block.Rows(5, false),
                                null,
                                List.of()),
                        new Block.Asked(
                                Block.Show.NUMBER,
                                "money-flows",
                                Map.of(),
                                new Block.Rows(10, false),
                                "amountMax",
                                List.of()));
    }

    @Test
    void theLastRowsCanBeWantedInPlaceOfTheFirst() {
        Story story = read(HEAD + ask("table", "timeline", "entity: {entity}", "rows: last 5"));
        assertThat(story.blocks())
                .containsExactly(new Block.Asked(
                        Block.Show.TABLE,
                        "timeline",
                        Map.of("entity", List.of("{entity}")),
                        new Block.Rows(5, true),
                        null,
                        List.of()));
    }

    @Test
    void aTableCanHaveSomeColumnsOnly() {
        Story story = read(HEAD + ask("table", "rivals", "columns: rival, market"));
        assertThat(story.faults()).isEmpty();
        assertThat(story.blocks()).singleElement().extracting("columns").isEqualTo(List.of("rival", "market"));
        assertThat(read(HEAD + ask("table", "rivals", "columns: rival, markt")).faults())
                .singleElement()
                .asString()
                .contains("'markt'", "'market'");
    }

    @Test
    void everyFaultComesAtOnceWithItsLineAndWhatToWriteInstead() {
        Story story = read(HEAD
                + ask("tabel", "depends-on")
                + ask("table", "depnds-on")
                + ask("table", "depends-on", "entty: openai")
                + ask("table", "depends-on", "roles: esential")
                + ask("table", "depends-on", "entity: {entitiy}")
                + ask("number", "depends-on", "column: distanc")
                + ask("table", "depends-on", "rows: many")
                + ask("table", "depends-on", "openai")
                + ask("sentence"));
        assertThat(story.faults()).extracting(Fault::line).containsExactly(6, 10, 14, 18, 22, 26, 30, 34, 36);
        assertThat(story.faults().stream().map(Fault::toString).toList())
                .satisfiesExactly(
                        fault -> assertThat(fault).contains("'tabel'", "'table'"),
                        fault -> assertThat(fault).contains("'depnds-on'", "'depends-on'"),
                        fault -> assertThat(fault).contains("'entty'", "'entity'"),
                        fault -> assertThat(fault).contains("'esential'", "'essential'"),
                        fault -> assertThat(fault).contains("{entitiy}", "'entity'"),
                        fault -> assertThat(fault).contains("'distanc'", "'distance'"),
                        fault -> assertThat(fault).contains("rows is 'many'", "from 1 to 1000"),
                        fault -> assertThat(fault).contains("'openai' is no value", "entity: openai"),
                        fault -> assertThat(fault).contains("the block is empty"));
        assertThat(story.blocks()).hasSize(9).allMatch(Block.Broken.class::isInstance);
    }

    @Test
    void aHeadThatIsNoneIsToldAndTheTextStays() {
        assertThat(read("Only text.").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.found()).contains("no head"));
        assertThat(read("Only text.").blocks())
                .containsExactly(new Block.Paragraph(List.of(new Span.Text("Only text."))));
        assertThat(read("---\ntitel: A\nabout: B\n---\n").faults().toString()).contains("'titel'", "title");
        assertThat(read("---\ntitle: A {other}\nabout: B\n---\n").faults().toString())
                .contains("{other}");
    }

    @Test
    void markupStaysTextAndOnlyAddressesOfTheWebAndOfThePageBecomeLinks() {
        Story story = read(HEAD
                + "<script>alert(1)</script>\n\n"
                + "a <b onclick=x>bold</b> [bad](javascript:alert(1)) [data](data:text/html,x) [other](//evil.example)"
                + " [good](https://example.org/a) [here](/companies/openai) ![seen](https://example.org/a.png)\n");
        assertThat(story.blocks().getFirst())
                .isEqualTo(new Block.Paragraph(List.of(new Span.Text("<script>alert(1)</script>"))));
        List<Span> spans = ((Block.Paragraph) story.blocks().getLast()).content();
        assertThat(spans.stream().filter(Span.Link.class::isInstance).map(span -> ((Span.Link) span).href()))
                .containsExactly("https://example.org/a", "/companies/openai", "https://example.org/a.png");
    }

    @Test
    void whatIsNestedDeeperThanPeopleWriteIsLeftOut() {
        assertThat(read(HEAD + "> ".repeat(20_000) + "deep\n").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.found()).contains("deep"));
        assertThat(read(HEAD + "*_".repeat(5_000) + "deep" + "_*".repeat(5_000) + "\n")
                        .blocks())
                .hasSize(1);
        assertThat(read(HEAD + "[".repeat(30_000) + "\n").blocks()).hasSize(1);
    }

    @Property(tries = 300)
    void anyTextIsReadWithoutAFailureAndKept(@ForAll String text) {
        Story story = read(text);
        assertThat(story.text()).isEqualTo(text);
        assertThat(BlockTree.of(story.blocks())).hasSameSizeAs(story.blocks());
    }

    @Test
    void aStoryPutIntoTheFolderIsThereAtOnceAndStandsForABundledOneOfItsName(@TempDir Path folder) throws IOException {
        Stories stories = new Stories(QUESTIONS, folder);
        int bundled = stories.all().size();
        Files.writeString(folder.resolve("mine.md"), "---\ntitle: Mine\nabout: Own.\n---\nText.\n");
        Files.writeString(folder.resolve("the-deal.md"), "---\ntitle: Other\nabout: Own.\n---\nText.\n");
        Files.write(folder.resolve("latin.md"), new byte[] {'-', '-', '-', '\n', (byte) 0xe9});
        Files.writeString(folder.resolve("Not a name.md"), "");
        assertThat(stories.all()).hasSize(bundled + 2);
        assertThat(stories.find("mine").orElseThrow().faults()).isEmpty();
        assertThat(stories.find("the-deal").orElseThrow().title()).isEqualTo("Other");
        assertThat(stories.find("latin").orElseThrow().faults().toString()).contains("UTF-8");
        assertThat(stories.find("../mine")).isEmpty();
    }
}
