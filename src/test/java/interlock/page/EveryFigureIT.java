package interlock.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import interlock.fixtures.Chromium;
import interlock.fixtures.Http;
import interlock.fixtures.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The figure of every question's default answer in each of its shapes, as a newspaper would print it. */
@Chromium.Second
class EveryFigureIT {
    private static final String DAY = "2026-11-25";

    /** What stands in a figure that has no room in its shape for all that it tells. */
    private static final Map<String, String> TOLD = Map.ofEntries(
            Map.entry("money-loops 16:9", "of 20 loops"),
            Map.entry("money-loops 1:1", "of 20 loops"),
            Map.entry("depends-on 16:9", "Drawn to step"),
            Map.entry("depends-on 4:5", "Anthropic"),
            Map.entry("money-flows 16:9", "smaller pairs"),
            Map.entry("exposure 16:9", "The first"),
            Map.entry("exclusivity-claims 16:9", "The first"),
            Map.entry("deals 16:9", "more rows"),
            Map.entry("announced-versus-done 4:5", "Done"),
            Map.entry("availability 4:5", "unknown"),
            Map.entry("on-all 1:1", "Claude"),
            Map.entry("timeline 16:9", "Anthropic"),
            Map.entry("diversified 1:1", "11 Jun 2024: Llama"),
            Map.entry("market-concentration 4:5", "SK hynix"),
            Map.entry("hedges 4:5", "Rivals in"),
            Map.entry("shared-dependencies 4:5", "Without a line"));

    /** Draws the figure in each shape, one after the other, and tells of each what it says and what is wrong in it. */
    private static final String SHAPES = """
            async () => {
              const faults = (FAULTS);
              const frame = () => new Promise(requestAnimationFrame);
              const told = {};
              for (let at = 0; at < 4; at++) {
                document.querySelectorAll('figure-maker fieldset a')[at].click();
                let [seen, quiet] = ['', 0];
                for (let looks = 0; looks < 600 && quiet < 4; looks++) {
                  await frame();
                  const shape = document.querySelector('figure-maker [aria-pressed="true"]');
                  const now = shape === document.querySelectorAll('figure-maker fieldset a')[at]
                    ? document.querySelector('figure-sheet').innerHTML : looks;
                  quiet = now === seen ? quiet + 1 : 0;
                  seen = now;
                }
                const sheet = document.querySelector('figure-sheet .sheet > svg');
                told[['16:9', '1:1', '4:5', 'free'][at]] =
                  [sheet.getAttribute('aria-label'), sheet.textContent, faults()].map(String);
              }
              return told;
            }""";

    @Test
    void isLegibleAndWholeAndTellsWhatItLeavesOut() throws IOException {
        String shapes = SHAPES.replace("FAULTS", script());
        List<String> faults = new ArrayList<>();
        Map<String, String> drawn = new HashMap<>();
        try (Visit visit = Visit.begin()) {
            Page page = visit.page();
            for (String question : questions()) {
                String address = "/questions/" + question + "?asOf=" + DAY + "&figure=16:9";
                if (drawn.isEmpty()) {
                    visit.open(address);
                } else {
                    visit.goOn(address);
                }
                ((Map<?, ?>) page.evaluate(shapes)).forEach((shape, told) -> {
                    List<?> parts = (List<?>) told;
                    String figure = question + " " + shape;
                    drawn.put(figure, (String) parts.get(1));
                    assertThat((String) parts.get(0))
                            .as(figure)
                            .containsPattern("[\\s\\S]+ \\d+ rows?(, the first)?: [\\s\\S]+");
                    if (!parts.get(2).equals("")) {
                        faults.add(figure + "\n" + parts.get(2));
                    }
                });
            }
        }
        assertThat(faults).isEmpty();
        assertThat(drawn).hasSize(4 * questions().size());
        TOLD.forEach((figure, words) -> assertThat(drawn.get(figure)).as(figure).contains(words));
    }

    /** Others than the default answers, which the other test draws: a deal without amounts, and names that are long. */
    private static final String DRAWN = """
            deal?deal=deal-anthropic-series-h-2026&asOf=2026-11-25 16:9 undisclosed
            deal?deal=deal-anthropic-series-h-2026&asOf=2026-11-25 4:5 Sequoia Capital
            connection?from=openai&to=oracle&asOf=2026-11-25 16:9 Infrastructure
            connection?from=zeiss&to=anthropic&asOf=2026-11-25 1:1 of 64 ways
            rivals?entity=coreweave&asOf=2026-11-25 4:5 Blackwell Ultra B300
            """;

    @Test
    void ofAnotherSubjectIsLegibleAndWholeToo() throws IOException {
        String script = script();
        List<String> faults = new ArrayList<>();
        try (Visit visit = Visit.at("/questions/deal?asOf=2026-11-25")) {
            DRAWN.lines().forEach(line -> {
                String[] parts = line.split(" ", 3);
                visit.goOn("/questions/" + parts[0] + "&figure=" + parts[1]);
                PlaywrightAssertions.assertThat(visit.page().locator("figure-sheet .sheet > svg"))
                        // A broad font has a name on two lines.
                        .containsText(Pattern.compile(parts[2].replace(" ", " ?")));
                visit.settle();
                String found = (String) visit.page().evaluate(script);
                if (!found.isEmpty()) {
                    faults.add(parts[0] + " " + parts[1] + "\n" + found);
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> questions() {
        List<String> names = new ArrayList<>();
        Http.get("/api/questions")
                .json()
                .get("questions")
                .forEach(one -> names.add(one.get("name").asText()));
        return names;
    }

    private static String script() throws IOException {
        try (InputStream in = EveryFigureIT.class.getResourceAsStream("figure-faults.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
