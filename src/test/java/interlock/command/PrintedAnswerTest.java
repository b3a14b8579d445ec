package interlock.command;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Http;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Answers as they are printed. */
class PrintedAnswerTest {
    private static final ServedMarket MARKET = new ServedMarket(URI.create("http://127.0.0.1:7070/"), Optional.empty());
    private static final Map<String, List<String>> GIVEN = Map.of("entity", List.of("anthropic"));
    private static final Terminal WIDE = new Terminal(10_000, false);

    private static String answer(List<Map<String, Object>> columns, List<Map<String, Object>> rows) {
        return Http.json(Map.of(
                "question",
                "depends-on",
                "title",
                "What does Anthropic depend on?",
                "headline",
                "Anthropic relies on 89 others.",
                "columns",
                columns,
                "rows",
                rows,
                "total",
                89,
                "totalExact",
                true,
                "sources",
                List.of(Map.of("id", "one")),
                "graph",
                Map.of("nodes", List.of(Map.of("id", "aws", "name", "Amazon Web Services")))));
    }

    private static Map<String, Object> column(String name, String type) {
        return Map.of("name", name, "type", type, "hidden", false);
    }

    private static final String TWO_ROWS = answer(
            List.of(
                    column("entity", "entity"),
                    column("share", "share"),
                    column("chain", "fact"),
                    column("since", "date")),
            List.of(
                    Map.of("entity", "aws", "share", 0.25, "chain", List.of("fact-one")),
                    Map.of("entity", "azure|two", "share", 1, "chain", List.of("fact-two"))));

    @Test
    void theSentenceComesFirstThenNamesThenHowMuchThereIs() {
        assertThat(PrintedAnswer.table(TWO_ROWS, MARKET, GIVEN, WIDE)).isEqualTo("""
                        Anthropic relies on 89 others.

                        entity               share
                        Amazon Web Services    25%
                        azure|two             100%

                        2 of 89 rows, 1 source.
                        http://127.0.0.1:7070/questions/depends-on?entity=anthropic
                        """);
    }

    @Test
    void markdownHasTheSameAsATable() {
        assertThat(PrintedAnswer.markdown(TWO_ROWS, MARKET, GIVEN))
                .contains("**Anthropic relies on 89 others.**\n\n| entity | share |\n|---|---|\n")
                .contains("| azure\\|two | 100% |\n")
                .endsWith("[What does Anthropic depend on?]"
                        + "(http://127.0.0.1:7070/questions/depends-on?entity=anthropic)\n");
    }

    /** Whatever is in it, down to so few characters a column that nothing would be left. */
    @Test
    void aTableFitsTheTerminal() {
        SplittableRandom random = new SplittableRandom(7);
        for (int draw = 0; draw < 200; draw++) {
            List<Map<String, Object>> columns = new ArrayList<>();
            Map<String, Object> row = new HashMap<>();
            int count = 1 + random.nextInt(8);
            for (int i = 0; i < count; i++) {
                columns.add(column("c".repeat(1 + random.nextInt(20)) + i, "text"));
                row.put(columns.getLast().get("name").toString(), "x".repeat(1 + random.nextInt(60)));
            }
            int width = 80 + random.nextInt(100);
            String table =
                    PrintedAnswer.table(answer(columns, List.of(row)), MARKET, GIVEN, new Terminal(width, false));
            assertThat(table.lines().skip(2).takeWhile(line -> !line.isEmpty()))
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void coloursAreForThoseWhoLook() {
        Map<String, String> terminal = Map.of("INTERLOCK_COLUMNS", "120");
        assertThat(PrintedAnswer.table(TWO_ROWS, MARKET, GIVEN, Terminal.of(terminal)))
                .contains("\u001b[1m");
        assertThat(PrintedAnswer.table(TWO_ROWS, MARKET, GIVEN, Terminal.of(Map.of())))
                .doesNotContain("\u001b");
        Map<String, String> plain = Map.of("INTERLOCK_COLUMNS", "120", "NO_COLOR", "1");
        assertThat(PrintedAnswer.table(TWO_ROWS, MARKET, GIVEN, Terminal.of(plain)))
                .doesNotContain("\u001b");
    }
}
