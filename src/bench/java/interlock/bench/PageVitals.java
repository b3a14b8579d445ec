package interlock.bench;

import com.microsoft.playwright.BrowserContext;
import interlock.fixtures.RunningProduct;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What web.dev counts of a page, on each kind of page of a warm server: first visits, which are then used. */
final class PageVitals {

    static final String NAME = "Vitals";

    private static final int VISITS = 5;
    private static final Map<String, String> PAGES = pages();

    private final URI base;
    private final StringBuilder text = new StringBuilder();

    private PageVitals(URI base) {
        this.base = base;
    }

    /** The table of a product that is started for it on the bundled data set. */
    static String measure() {
        return new PageVitals(RunningProduct.page()).table();
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("Home", "/");
        pages.put("A question, in layers", "/questions/depends-on?entity=anthropic");
        pages.put("A question, as bars", "/questions/concentration");
        pages.put("A dossier", "/companies/openai");
        pages.put("A story", "/stories/the-deal");
        pages.put("Explore", "/explore?entities=anthropic");
        pages.put("The console", "/console");
        return pages;
    }

    private String table() {
        // Whoever comes first meets a server that was asked before.
        PAGES.values().forEach(this::visit);
        line(
                "%d cores, %s; first visits, median and worst of %d.",
                Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"), VISITS);
        line("");
        line(
                "| page | largest paint (LCP) | slowest press (INP) | layout shift (CLS) | longest task | its files, zipped |");
        line("|---|---:|---:|---:|---:|---:|");
        PAGES.forEach(this::page);
        return text.toString();
    }

    private void page(String name, String path) {
        WebVitals[] seen = new WebVitals[VISITS];
        Arrays.setAll(seen, visit -> visit(path));
        line(
                "| %s | %s ms | %s ms | %s | %s ms | %.0f kB |",
                name,
                medianAndWorst(
                        "%,.0f",
                        Arrays.stream(seen).mapToDouble(WebVitals::largestPaint).toArray()),
                medianAndWorst(
                        "%,.0f",
                        Arrays.stream(seen).mapToDouble(WebVitals::slowestPress).toArray()),
                medianAndWorst(
                        "%.3f",
                        Arrays.stream(seen).mapToDouble(WebVitals::shift).toArray()),
                medianAndWorst(
                        "%,.0f",
                        Arrays.stream(seen).mapToDouble(WebVitals::longestTask).toArray()),
                seen[0].fetched());
    }

    private WebVitals visit(String path) {
        try (BrowserContext context = PageFigures.context()) {
            context.addInitScript(WebVitals.WATCH);
            return WebVitals.of(context, base.resolve(path).toString());
        }
    }

    private static String medianAndWorst(String form, double[] figures) {
        Arrays.sort(figures);
        return String.format(Locale.UK, form + " / " + form, figures[figures.length / 2], figures[figures.length - 1]);
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.UK, format, values)).append('\n');
    }
}
