package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import interlock.fixtures.Visit;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On paper: an A4 sheet with margins of 12 mm is 703 pixels wide. */
class PrintIT {
    private static final int SHEET = 703;
    private static final int NARROWEST = 20;
    /** Six points and a half, of more than 12 columns. */
    private static final double SMALLEST = 8.6;
    /** So tall at least is an 'x' as it is drawn, whatever the font: three points, as in Times of 7 points. */
    private static final double LEAST_X = 4;
    /** 185 mm: a sheet, also one of Letter, without its margins, the heading of an answer and the legend. */
    private static final int TALLEST = 700;

    /** A broad font is drawn smaller than it is set. All are laid out at once: one by one, each lays the whole table out anew. */
    private static final String LEAST_X_DRAWN = """
            () => {
              const letters = [...document.querySelectorAll('data-table tbody td')].map((cell) => {
                const x = document.createElement('span');
                Object.assign(x.style, { display: 'inline-block', height: '1ex' });
                cell.append(x);
                return x;
              });
              const least = Math.min(...letters.map((x) => x.getBoundingClientRect().height));
              letters.forEach((x) => x.remove());
              return least;
            }""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/questions/announced-versus-done?asOf=2025-11-30",
                "/questions/sole-sources",
                "/questions/exclusivity-claims",
                "/questions/facts-of?entity=nvidia",
                "/companies/openai",
            })
    void everyColumnStandsOnTheSheetAndCanBeRead(String address) {
        onPaper(address, page -> {
            assertThat(page.locator("data-table table").first()).isVisible();
            assertThat(page.evaluate("() => Math.max(...[...document.querySelectorAll('data-table th, data-table td')]"
                            + ".map((cell) => cell.getBoundingClientRect().right)) <= " + (SHEET + 1)))
                    .isEqualTo(true);
            // A column that was squeezed to a letter is on the sheet too.
            assertThat(page.evaluate("() => Math.min(...[...document.querySelectorAll('data-table thead th')]"
                            + ".map((cell) => cell.getBoundingClientRect().width)) >= " + NARROWEST))
                    .isEqualTo(true);
            assertThat(page.evaluate(
                            "() => Math.min(...[...document.querySelectorAll('data-table :is(th, td, a, span)')]"
                                    + ".map((one) => parseFloat(getComputedStyle(one).fontSize))) >= " + SMALLEST))
                    .isEqualTo(true);
            assertThat(((Number) page.evaluate(LEAST_X_DRAWN)).doubleValue()).isGreaterThanOrEqualTo(LEAST_X);
        });
    }

    @Test
    void theEvidenceLiesOverNothing() {
        onPaper("/questions/depends-on?entity=anthropic&asOf=2025-11-30&hand=entity.anthropic", page -> {
            assertThat(page.locator("evidence-panel .entity-title")).isVisible();
            assertThat(page.evaluate("() => document.querySelector('evidence-panel').getBoundingClientRect().top"
                            + " >= document.querySelector('main').getBoundingClientRect().bottom"))
                    .isEqualTo(true);
            assertThat(page.locator("header.top-bar")).isHidden();
            assertThat(page.locator(".world-ways")).isHidden();
        });
    }

    /** What was drawn for a broad page would else be cut at the edge of the sheet. */
    @Test
    void aPictureIsMadeSmallerAsAWholeWhilePrinting() {
        try (Visit visit = Visit.on("/questions/deal")) {
            Locator picture = visit.page().locator("svg.scene");
            picture.locator(".scene-node").first().waitFor();
            visit.page().evaluate("() => dispatchEvent(new Event('beforeprint'))");
            assertThat(picture).hasAttribute("viewBox", Pattern.compile("0 0 \\d+ \\d+"));
            visit.page().evaluate("() => dispatchEvent(new Event('afterprint'))");
            assertThat(picture).not().hasAttribute("viewBox", Pattern.compile(".*"));
        }
    }

    /** Nothing opens on paper: evidence leads to the sources below. */
    @Test
    void evidenceIsTheNumbersOfTheSourcesBelow() {
        onPaper("/questions/facts-of?entity=openai", page -> {
            Locator notes = page.locator(".paper-notes li");
            int sources = notes.count();
            assertThat(sources).isPositive();
            // Nobody can press a link on paper.
            assertThat(page.evaluate(
                            "() => getComputedStyle(document.querySelector('.paper-notes li a'), '::after').content"))
                    .asString()
                    .startsWith("\" https://");
            assertThat(page.locator(".paper-notes > p"))
                    .containsText(Pattern.compile("read on .+ http.+/questions/facts-of\\?.*asOf=.+seen="));
            List<String> numbers = page.locator("[data-notes]").all().stream()
                    .map(one -> one.getAttribute("data-notes"))
                    .toList();
            assertThat(numbers).hasSizeGreaterThan(20).allMatch(one -> one.matches("\\d+([,–] ?\\d+)*"));
            assertThat(numbers.stream()
                            .flatMap(one -> Stream.of(one.split("\\D+")))
                            .mapToInt(Integer::parseInt))
                    .allMatch(number -> number >= 1 && number <= sources);
            assertThat(page.evaluate("() => Math.max(...[...document.querySelectorAll('.picture-frame div.ground')]"
                            + ".map((one) => one.getBoundingClientRect().height)) <= " + TALLEST))
                    .isEqualTo(true);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/companies/anthropic", "/stories/one-source-away"})
    void theEvidenceOfAStoryIsTheNumbersOfItsSources(String address) {
        onPaper(address, page -> {
            int sources = page.locator("story-article .source-notes li").count();
            List<String> numbers = page.locator("story-article [data-notes]").all().stream()
                    .map(one -> one.getAttribute("data-notes"))
                    .toList();
            assertThat(numbers).hasSizeGreaterThan(20).allMatch(one -> one.matches("\\[?\\d+([,–] ?\\d+)*]?"));
            assertThat(numbers.stream()
                            .flatMap(one ->
                                    Stream.of(one.replaceAll("[\\[\\]]", "").split("\\D+")))
                            .mapToInt(Integer::parseInt))
                    .allMatch(number -> number >= 1 && number <= sources);
            assertThat(page.locator("story-article [data-notes] > *").first()).isHidden();
            assertThat(page.locator("story-article .source-notes").first()).hasCSS("column-count", "2");
        });
    }

    /** A heading alone at the foot of a sheet announces what the reader has to turn over for. */
    @ParameterizedTest
    @ValueSource(strings = {"/stories/circular-financing", "/questions/knock-out"})
    void nothingIsAnnouncedAtTheFootOfASheet(String address) {
        onPaper(address, page -> {
            // Only a box can be kept from breaking, and only beside a box.
            assertThat(page.evaluate(
                            "() => [...document.querySelectorAll('main :is(h2, h3, figcaption, thead, .every-row)')]"
                                    + ".filter((one) => one.checkVisibility() && one.nextElementSibling)"
                                    + ".filter((one) => getComputedStyle(one).breakAfter !== 'avoid'"
                                    + " || getComputedStyle(one.nextElementSibling).display === 'inline')"
                                    + ".map((one) => one.outerHTML.slice(0, 80))"))
                    .isEqualTo(List.of());
            assertThat(page.locator("answer-picture").first()).hasCSS("break-inside", "avoid");
            // What is within a line is broken all the same.
            assertThat(page.evaluate("() => [...document.querySelectorAll('chart-picture, graph-picture')]"
                            + ".every(one => getComputedStyle(one).display === 'block')"))
                    .isEqualTo(true);
            // A legend that held what follows it would make one block of all pictures, too tall for a sheet.
            assertThat(page.evaluate("() => [...document.querySelectorAll('.picture-frame figcaption')]"
                            + ".every(one => getComputedStyle(one).breakAfter === 'auto')"))
                    .isEqualTo(true);
        });
    }

    /** Browsers do not print backgrounds unless they are told to: a legend would be without its colours. */
    @ParameterizedTest
    @ValueSource(strings = {"/questions/timeline", "/questions/availability"})
    void coloursThatMeanSomethingArePrinted(String address) {
        onPaper(
                address,
                page -> assertThat(page.evaluate("() => [...document.querySelectorAll('main *')]"
                                + ".filter((one) => getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)'"
                                + " && getComputedStyle(one).printColorAdjust !== 'exact')"
                                + ".map((one) => one.className)"))
                        .isEqualTo(List.of()));
    }

    /** Chromium prints no rect that is a few pixels high: of clouds there was no mark on paper. */
    @Test
    void theMarksOfKindsAreOfShapesThatArePrinted() {
        onPaper("/questions/timeline", page -> {
            assertThat(page.locator("main .kind-glyph.cloud path").first()).isVisible();
            assertThat(page.locator("main .kind-glyph rect")).hasCount(0);
        });
    }

    @Test
    void aDarkPageIsPrintedOnWhite() {
        try (Visit visit = Visit.begin(ColorScheme.DARK, SHEET)) {
            Page page = visit.goOn("/questions/exclusivity-claims");
            Locator name = page.locator(".chart-ground svg text").first();
            String onScreen = name.getAttribute("fill");
            printing(page, () -> {
                assertThat(name.getAttribute("fill")).isNotEqualTo(onScreen);
                assertThat(page.locator("html")).hasCSS("color-scheme", "light");
            });
            assertThat(name).hasAttribute("fill", onScreen);
            assertThat(page.locator(".paper-notes")).hasCount(0);
        }
    }

    private static void onPaper(String address, Consumer<Page> look) {
        try (Visit visit = Visit.begin(ColorScheme.LIGHT, SHEET)) {
            Page page = visit.goOn(address);
            printing(page, () -> look.accept(page));
        }
    }

    /** As a browser prints: it tells so, and then lays the page out anew. */
    private static void printing(Page page, Runnable look) {
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        try {
            look.run();
        } finally {
            // The next reader has the same tab.
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.evaluate("() => dispatchEvent(new Event('afterprint'))");
        }
    }
}
