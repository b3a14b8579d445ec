package interlock.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import interlock.fixtures.Chromium;
import interlock.fixtures.RunningProduct;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** What a reader waits for, in a real browser on a warm server, and how smoothly a crowd of nodes moves. */
final class PageFigures {

    static final String NAME = "Page";

    private static final int TIMES = 7;
    private static final double WINDOW_OPENS_MILLIS = 2_000;
    private static final Map<String, String> PAGES = pages();

    private final URI base;
    private final StringBuilder text = new StringBuilder();

    private PageFigures(URI base) {
        this.base = base;
    }

    /** The table of a product that is started for it on the bundled data set. */
    static String measure() {
        return new PageFigures(RunningProduct.page()).table();
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("Home", "/");
        pages.put("An answer, in layers", "/questions/depends-on?entity=anthropic");
        pages.put("An answer, by forces", "/questions/rivals?entity=anthropic");
        pages.put("Explore", "/explore?entities=anthropic");
        return pages;
    }

    private String table() {
        PAGES.values().forEach(path -> firstPicture(path, Reader.NEW));
        line("%d cores, %s; median and worst of %d.", cores(), System.getProperty("os.name"), TIMES);
        line("");
        line("| what | median | worst | target |");
        line("|---|---:|---:|---:|");
        PAGES.forEach((name, path) -> {
            row(name + ": asked for → picture, first visit", times(() -> firstPicture(path, Reader.NEW)), "1,000 ms");
            row(name + ": the same, a later visit", times(() -> firstPicture(path, Reader.RETURNING)), "500 ms");
        });
        row("Explore: press → opened further", times(this::opening), "300 ms");
        crowd();
        return text.toString();
    }

    private enum Reader {
        NEW,
        RETURNING
    }

    /** Milliseconds from asking for a page to the frame with its picture. */
    private double firstPicture(String path, Reader reader) {
        try (BrowserContext context = context()) {
            Page page = window(context);
            double first = drawn(page, path);
            return reader == Reader.NEW ? first : drawn(page, path);
        }
    }

    /** A reader asks in a window that stands: what Chromium does to open one is over. */
    private static Page window(BrowserContext context) {
        Page page = context.newPage();
        page.waitForTimeout(WINDOW_OPENS_MILLIS);
        return page;
    }

    private double drawn(Page page, String path) {
        page.navigate(base.resolve(path).toString());
        page.waitForFunction("() => window.drawnAt !== undefined");
        return number(page, "() => window.drawnAt");
    }

    /** Milliseconds from the press that opens an entity to the frame with its neighbours. */
    private double opening() {
        try (BrowserContext context = context()) {
            Page page = window(context);
            drawn(page, "/explore?entities=anthropic&hand=entity.nvidia");
            page.locator("entity-tools a:has-text('more')").waitFor();
            page.evaluate(CrowdOnThePage.WATCH_AN_OPENING);
            page.locator("entity-tools a:has-text('more')").first().click();
            page.waitForFunction("() => window.openedAfter !== undefined");
            return number(page, "() => window.openedAfter");
        }
    }

    private void crowd() {
        double[][] figures = new double[3][3];
        try (BrowserContext context = context()) {
            for (int time = 0; time < 3; time++) {
                CrowdOnThePage crowd = new CrowdOnThePage(window(context), base);
                figures[0][time] = crowd.drawn();
                figures[1][time] = crowd.panned();
                figures[2][time] = crowd.zoomed();
            }
        }
        row(CrowdOnThePage.NAME + ": asked for → picture", figures[0], "");
        frames("panning", figures[1]);
        frames("zooming", figures[2]);
    }

    private void frames(String what, double[] perSecond) {
        Arrays.sort(perSecond);
        line(
                "| %s: %s | %.0f frames/s | %.0f frames/s | 30 frames/s |",
                CrowdOnThePage.NAME, what, perSecond[perSecond.length / 2], perSecond[0]);
    }

    /** A reader who comes for the first time. */
    static BrowserContext context() {
        BrowserContext context = Chromium.shared()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setViewportSize(1280, 800));
        context.setDefaultTimeout(120_000);
        context.addInitScript(CrowdOnThePage.WATCH_THE_PICTURE);
        return context;
    }

    private static double[] times(DoubleSupplier measured) {
        double[] times = new double[TIMES];
        Arrays.setAll(times, at -> measured.getAsDouble());
        return times;
    }

    private void row(String what, double[] times, String target) {
        Arrays.sort(times);
        line("| %s | %,.0f ms | %,.0f ms | %s |", what, times[times.length / 2], times[times.length - 1], target);
    }

    static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.UK, format, values)).append('\n');
    }
}
