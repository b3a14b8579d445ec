package interlock.world;

import interlock.dataset.Progress;
import interlock.dataset.generate.MarketGenerator;
import interlock.dataset.load.DataSetLoader;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.RunningProduct;
import interlock.question.Question;
import interlock.question.Questions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same as of the bundled market of a made-up one, whose facts have sources of many days. */
@ChangesTheMarket
class TracesOnDrawnMarketsIT {
    private static final String DRAWN = "drawn";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = 11)
    void inNoQuestionStandsWhatTheWorldHasNot(long seed) throws IOException {
        Path files = folder.resolve(DRAWN);
        MarketGenerator.write(files, 80, 600, seed);
        DataSetLoader.into(RunningProduct.graph(), DataSetFolder.read(files), false, Progress.NONE);
        Traces traces = Traces.of(RunningProduct.graph());
        List<String> gone = traces.drawn(new Random(seed));
        Map<String, List<String>> given = Map.of("dataSet", List.of(DRAWN));

        for (Question question : Questions.bundled().all()) {
            traces.ofLaterSources(question, given, "2024-06-01");
            traces.ofWhatIsGone(question, given, gone);
        }
        Question cuts = Questions.bundled().find("minimal-cuts").orElseThrow();
        traces.ofLaterSources(
                cuts,
                Map.of("entity", List.of("company-1"), "of", List.of("sources"), "size", List.of("2")),
                "2024-06-01");
    }

    @AfterEach
    void takeOut() {
        DataSetLoader.takeOut(RunningProduct.graph(), DRAWN);
    }
}
