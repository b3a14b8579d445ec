package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import interlock.fixtures.Chromium;
import interlock.fixtures.Http;
import interlock.fixtures.Visit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure of an answer: its words, its shapes, its annotations, its files, and the same alone for other sites. */
@Chromium.Second
class FigureIT {
    private static final String DEAL = "/questions/deal?asOf=2025-11-30";

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenStandsInTheFigureAndInTheAddress() {
        try (Visit visit = Visit.on(DEAL)) {
            Page page = visit.page();
            page.getByText("Make a figure").click();
            Locator sheet = page.locator("figure-sheet .sheet > svg");
            assertThat(sheet).isVisible();
            page.getByLabel("Headline").fill("A circle that closes");
            page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)).fill("Amounts as announced.");
            assertThat(sheet).containsText("A circle that closes");
            assertThat(sheet).containsText("Amounts as announced.");
            assertThat(sheet).containsText(Pattern.compile("Sources: .+ through Interlock; as of 30 Nov 2025"));
            assertThat(page).hasURL(Pattern.compile(".*headline=A\\+circle\\+that\\+closes.*"));
            page.reload();
            assertThat(sheet).containsText("A circle that closes");
        }
    }

    @Test
    void anAnnotationIsMovedByKeysAndByThePointer() {
        try (Visit visit = Visit.on(DEAL + "&figure=16:9&mark=500+500+600+600+Here")) {
            Page page = visit.page();
            Locator mark = page.locator(".annotation");
            assertThat(mark).containsText("Here");
            mark.focus();
            page.keyboard().press("ArrowRight");
            assertThat(page).hasURL(Pattern.compile(".*mark=510\\+500\\+600\\+600\\+Here.*"));
            page.keyboard().press("Shift+ArrowDown");
            assertThat(page).hasURL(Pattern.compile(".*mark=510\\+500\\+600\\+610\\+Here.*"));
            Locator text = mark.locator("text");
            text.scrollIntoViewIfNeeded();
            var box = text.boundingBox();
            page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
            page.mouse().down();
            page.mouse().move(box.x + box.width / 2 - 120, box.y + box.height / 2);
            page.mouse().up();
            assertThat(page).hasURL(Pattern.compile(".*mark=[34]\\d\\d\\+\\d+\\+600\\+610\\+Here.*"));
        }
    }

    @Test
    void aPngHasTheShapeAndIsTwiceAsFineWhereAsked() throws Exception {
        try (Visit visit = Visit.on(DEAL + "&figure=16:9")) {
            for (int[] shape : new int[][] {{16, 9, 1200, 675}, {1, 1, 1080, 1080}, {4, 5, 1080, 1350}}) {
                visit.goOn(DEAL + "&figure=" + shape[0] + ":" + shape[1]);
                assertThat(visit.page().locator("figure-sheet .sheet > svg"))
                        .hasAttribute("viewBox", "0 0 " + shape[2] + " " + shape[3]);
                var once = ImageIO.read(taken(visit, "PNG").toFile());
                assertThat(once.getWidth()).isEqualTo(shape[2]);
                assertThat(once.getHeight()).isEqualTo(shape[3]);
                assertThat(ImageIO.read(taken(visit, "PNG, twice as fine").toFile())
                                .getWidth())
                        .isEqualTo(2 * shape[2]);
            }
        }
    }

    /** What was drawn for one shape is drawn anew for the next, as wide as that one lets it be. */
    @Test
    void aChartIsAsWideInAShapeThatFollowsAnother() {
        try (Visit visit = Visit.on("/questions/exclusivity-claims?asOf=2026-11-25&figure=4:5")) {
            visit.page().locator("figure-maker fieldset a").last().click();
            Locator sheet = visit.page().locator("figure-sheet .sheet > svg");
            assertThat(sheet).hasAttribute("viewBox", Pattern.compile("0 0 1200 .*"));
            visit.page()
                    .waitForFunction(
                            "() => { const picture = document.querySelector('figure-sheet .sheet > svg > svg');"
                                    + " return picture.viewBox.baseVal.width > 850; }");
        }
    }

    /** A chart measures the size that it has just been given. */
    @Test
    void aFigureIsAsLegibleForWhoeverWantsNoMotion() {
        try (Visit visit = Visit.begin()) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            try {
                visit.open("/questions/exposure?asOf=2026-11-25&figure=16:9");
                Locator sheet = visit.page().locator("figure-sheet .sheet > svg");
                assertThat(sheet).containsText("The first");
                visit.settle();
                assertThat(tooSmall(sheet)).isEmpty();
            } finally {
                visit.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
            }
        }
    }

    private static List<?> tooSmall(Locator sheet) {
        return (List<?>) sheet.evaluate("svg => [...svg.querySelectorAll('text')].filter(one => {"
                + " const scale = one.getScreenCTM().a / svg.getScreenCTM().a;"
                + " return parseFloat(getComputedStyle(one).fontSize) * scale < 10.95;"
                + "}).map(one => one.textContent)");
    }

    @Test
    void anSvgHasItsWordsAndItsAltText() throws Exception {
        try (Visit visit = Visit.on(DEAL + "&figure=free&headline=A+circle")) {
            String svg = Files.readString(taken(visit, "SVG"), StandardCharsets.UTF_8);
            assertThat(svg).contains("<title>A circle</title>").contains("is to invest up to $10bn");
            assertThat(svg)
                    .containsPattern("<desc>A circle\\. What is in .+\\? \\d+ rows, the first: Anthropic \\(.+</desc>");
            assertThat(svg).doesNotContain("<script").doesNotContain("tabindex");
        }
    }

    /** Inkscape, librsvg and Batik know no styles of a page, and of base lines only the usual one. */
    @Test
    void anSvgNeedsNoBrowser() throws Exception {
        try (Visit visit = Visit.on(DEAL + "&figure=1:1")) {
            for (String question :
                    List.of("deal", "exposure", "exclusivity-claims", "timeline", "availability", "knock-out")) {
                visit.goOn("/questions/" + question + "?asOf=2025-11-30&figure=1:1");
                String svg = Files.readString(taken(visit, "SVG"), StandardCharsets.UTF_8);
                assertThat(svg).as(question).contains("font-family=", "<text", "/questions/" + question);
                assertThat(svg)
                        .as(question)
                        .doesNotContain(
                                "style=", "var(--", "currentColor", "dominant-baseline", "foreignObject", "<style");
            }
        }
    }

    @Test
    void aPdfIsOnePageOfTheFiguresSizeInLinesAndLetters() {
        try (Visit visit = Visit.at(DEAL + "&figure=1:1")) {
            Page page = visit.page();
            assertThat(page.locator("figure-sheet .sheet > svg")).isVisible();
            // The browser's own window for printing is no part of the page.
            page.evaluate("() => { window.print = () => {}; }");
            button(page, "PDF").click();
            assertThat(page.locator(".printed-figure [marker-end^='url(#printed-']"))
                    .not()
                    .hasCount(0);
            // What has a halo would be in it twice.
            assertThat(page.locator(".printed-figure text[paint-order]")).hasCount(0);
            String pdf =
                    new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
            assertThat(Pattern.compile("/Type\\s*/Page\\b(?!s)")
                            .matcher(pdf)
                            .results()
                            .count())
                    .isEqualTo(1);
            assertThat(pdf)
                    .contains("/MediaBox [0 0 810 810]")
                    .contains("/Font")
                    .doesNotContain("/Subtype /Image");
        }
    }

    @Test
    void theSameFigureStandsAloneForOtherSites() {
        try (Visit visit = Visit.at("/embed" + DEAL + "&figure=16:9&headline=A+circle")) {
            Page page = visit.page();
            assertThat(page.locator("figure-sheet .sheet > svg")).containsText("A circle");
            assertThat(page.locator("header.top-bar")).hasCount(0);
            assertThat(page.locator("a.embed-link"))
                    .hasAttribute("href", Pattern.compile("/questions/deal\\?asOf=2025-11-30"));
        }
        assertThat(Http.get("/embed" + DEAL).response().headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
    }

    @Test
    void theCodeToEmbedMakesAFrameAsTallAsItsFigure() {
        try (Visit visit = Visit.on(DEAL + "&figure=16:9")) {
            Page page = visit.page();
            assertThat(page.locator("figure-sheet .sheet > svg")).isVisible();
            Object code = page.evaluate("() => [...document.querySelectorAll('copy-button')]"
                    + ".map(one => one.text()).find(one => one.includes('<iframe'))");
            page.route("**/embed/**", route -> {
                APIResponse answer = route.fetch();
                Map<String, String> headers = new HashMap<>(answer.headers());
                headers.keySet().removeAll(Set.of("content-security-policy", "x-frame-options"));
                route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
            });
            page.route(
                    "**/another-site",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody("<!doctype html><div style='width: 400px'>" + code + "</div>")));
            page.navigate(URI.create(page.url()).resolve("/another-site").toString());
            assertThat(page.frameLocator("iframe").locator("figure-sheet .sheet > svg"))
                    .isVisible();
            page.waitForFunction("() => document.querySelector('iframe').style.height !== ''");
            assertThat(page.frames().get(1).evaluate("() => document.documentElement.scrollHeight - innerHeight"))
                    .isEqualTo(0);
        }
    }

    /** The type of a figure as a reader of a narrow page sees it, in pixels of the screen: its least. */
    private static final String LEAST_TYPE =
            "() => Math.min(...[...document.querySelectorAll('figure-sheet .sheet > svg text')]"
                    + ".filter(one => one.textContent.trim() && one.getAttribute('visibility') !== 'hidden')"
                    + ".map(one => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a))";

    private static final String CUT =
            "() => [...document.querySelectorAll('figure-sheet .sheet > svg text')].filter(one => { const { left, right }"
                    + " = one.getBoundingClientRect(); return left < 0 || right > innerWidth; })"
                    + ".map(one => one.textContent).join(' | ')";

    @ParameterizedTest
    @CsvSource({
        "deal, 390", "deal, 320", "money-loops, 390", "availability, 320", "money-flows, 320", "knock-out, 390",
        "connection, 400", "hedges, 400", "rivals, 400", "rivals, 640", "deal, 640", "exposure, 1000",
        "deal?deal=deal-anthropic-series-h-2026&asOf=2026-11-25, 320"
    })
    void inANarrowFrameItCanBeRead(String question, int width) {
        try (Visit visit = Visit.begin(ColorScheme.LIGHT, width)) {
            visit.open("/embed/questions/" + asOf(question, "2025-11-30"));
            Page page = visit.page();
            assertThat(page.locator("figure-sheet .sheet > svg")).containsText("Sources: ");
            visit.settle();
            assertThat(((Number) page.evaluate(LEAST_TYPE)).doubleValue())
                    .isGreaterThanOrEqualTo(width < 390 ? 9.5 : 10.95);
            assertThat(page.evaluate(CUT)).asString().isEmpty();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(width);
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollHeight"))
                    .as("a reader of another site can scroll past it")
                    .isLessThan(6 * width);
        }
    }

    @Test
    void aFrameTellsThatNothingWasFound() {
        try (Visit visit = Visit.at("/embed/questions/deal?deal=deal-stargate-2025&asOf=2026-11-25")) {
            assertThat(visit.page().locator("figure-sheet .sheet > svg")).containsText("has nothing in force");
        }
    }

    private static String asOf(String question, String day) {
        return question.contains("?") ? question : question + "?asOf=" + day;
    }

    private Path taken(Visit visit, String way) {
        Page page = visit.page();
        assertThat(page.locator("figure-sheet .sheet > svg")).isVisible();
        var download = page.waitForDownload(() -> button(page, way).click());
        Path file = folder.resolve(way.replaceAll("\\W", "") + download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    private static Locator button(Page page, String name) {
        return page.locator(".figure-ways button").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }
}
