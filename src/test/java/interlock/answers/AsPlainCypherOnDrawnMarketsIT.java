package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.dataset.Progress;
import interlock.dataset.generate.MarketGenerator;
import interlock.dataset.load.DataSetLoader;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.Ask;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.RunningProduct;
import interlock.question.Question;
import interlock.question.Questions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same as of the bundled market of made-up ones, which have every sort of conflict, and more rows than are told. */
@ChangesTheMarket
class AsPlainCypherOnDrawnMarketsIT {
    private static final LocalDate NEWEST = LocalDate.parse(Ask.NEWEST);
    private static final String DRAWN = "drawn";
    private static final int SENT = 7;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = 3)
    void hasTheSameRowsInTheSameOrder(long seed) throws IOException {
        Path files = folder.resolve(DRAWN);
        MarketGenerator.write(files, 150, 1_500, seed);
        DataSetLoader.into(RunningProduct.graph(), DataSetFolder.read(files), false, Progress.NONE);

        for (String name :
                List.of("announced-versus-done", "availability", "conflicts", "exclusivity-claims", "hedges")) {
            Question question = Questions.bundled().find(name).orElseThrow();
            for (Map<String, String> given : List.of(
                    Map.of("asOf", Ask.NEWEST),
                    Map.of("asOf", Ask.NEWEST, "dataSet", DRAWN),
                    Map.of("asOf", "2024-06-01", "atLeast", "rumoured"))) {
                isAsPlain(question, given);
            }
        }
        Question atRisk = Questions.bundled().find("money-at-risk").orElseThrow();
        for (String kind : List.of("all", "revenue", "funding")) {
            isAsPlain(atRisk, Map.of("entities", "company-1", "kind", kind));
        }
        Question shared = Questions.bundled().find("shared-dependencies").orElseThrow();
        for (Map<String, String> given :
                List.of(Map.of("depth", "0"), Map.of("depth", "2", "roles", "all"), Map.of("atLeast", "completed"))) {
            isAsPlain(shared, with(given, "entities", "company-30,company-1,company-0"));
            isAsPlain(shared, with(given, "entities", "company-1"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = 20261126)
    void hasTheSameChangesInTheSameOrder(long seed) throws IOException {
        Path files = folder.resolve(DRAWN);
        MarketGenerator.write(files, 120, 900, seed);
        DataSetLoader.into(RunningProduct.graph(), DataSetFolder.read(files), false, Progress.NONE);

        Map<String, Map<String, String>> spans = Map.of(
                "diversified", Map.of("from", "2022-06-01", "to", Ask.NEWEST),
                "what-changed", Map.of("from", "2025-02-01", "to", "2026-02-01"));
        spans.forEach((name, span) -> {
            Question question = Questions.bundled().find(name).orElseThrow();
            isAsPlain(question, span);
            isAsPlain(question, with(span, "atLeast", "completed"));
            isAsPlain(question, with(span, name.equals("diversified") ? "buyer" : "entity", "company-1"));
        });
    }

    private static Map<String, String> with(Map<String, String> given, String parameter, String text) {
        Map<String, String> more = new HashMap<>(given);
        more.put(parameter, text);
        return more;
    }

    @AfterEach
    void takeOut() {
        DataSetLoader.takeOut(RunningProduct.graph(), DRAWN);
    }

    private static void isAsPlain(Question question, Map<String, String> given) {
        Map<String, List<String>> texts = new HashMap<>();
        given.forEach((parameter, text) -> texts.put(parameter, List.of(text.split(","))));
        Map<String, Object> values = question.read(texts, NEWEST);
        List<?> plain =
                AsPlainCypherIT.rows(question, AsPlainCypherIT.plain(question.name()), values, Integer.MAX_VALUE);

        assertThat(AsPlainCypherIT.rows(question, question.cypher(), values, Integer.MAX_VALUE))
                .as("%s of %s", question.name(), values)
                .isEqualTo(plain);
        assertThat(AsPlainCypherIT.rows(question, question.cypher(), values, SENT).stream()
                        .limit(SENT))
                .as("those of %s that are sent, of %s", question.name(), values)
                .isEqualTo(plain.stream().limit(SENT).toList());
        Answer cut = FewRows.sending(SENT).ask(question, values);
        Answer whole = RunningProduct.graph().askWhole(question, values);
        assertThat(cut.total()).isEqualTo(plain.size());
        assertThat(cut.headline()).isEqualTo(whole.headline());
        assertThat(cut.constant()).isEqualTo(whole.constant());
    }
}
