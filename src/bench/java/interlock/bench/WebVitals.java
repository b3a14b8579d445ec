package interlock.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;

/**
 * What a reader's browser reports of a page: by how much what is there moves while it is built (CLS, layout shift in its worst
 * second-long burst), when the largest thing is painted (LCP, milliseconds from asking), and how long the slowest press waits
 * for the next frame (INP, milliseconds), after typing into the search, sorting and filtering a table. And for how long at
 * most the page had no ear for anything else (milliseconds; nought where no task took 50), and how much of the page's own
 * files came, zipped (kB).
 *
 * <p>As web.dev defines them: https://web.dev/articles/cls, /lcp and /inp.
 */
record WebVitals(double shift, double largestPaint, double slowestPress, double longestTask, double fetched) {
    static final String WATCH = """
            (() => {
              const seen = (window.vitals = { shift: 0, paint: 0, press: 0, task: 0 });
              let [sum, first, last] = [0, 0, 0];
              const watch = (type, each, more = {}) =>
                new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true, ...more });
              watch('layout-shift', ({ hadRecentInput, startTime, value }) => {
                if (hadRecentInput) return;
                if (startTime - last > 1000 || startTime - first > 5000) [sum, first] = [0, startTime];
                last = startTime;
                sum += value;
                seen.shift = Math.max(seen.shift, sum);
              });
              watch('largest-contentful-paint', ({ startTime }) => (seen.paint = startTime));
              watch('longtask', ({ duration }) => (seen.task = Math.max(seen.task, duration)));
              watch('event', ({ interactionId, duration }) => {
                if (interactionId) seen.press = Math.max(seen.press, duration);
              }, { durationThreshold: 16 });
            })();
            """;

    private static final String FETCHED = """
            () => performance.getEntriesByType('resource')
              .filter(({ name }) => name.includes('/edition/'))
              .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000
            """;

    /** Whether what a page is for is there: a picture of a graph, a chart, or the editor of the console. */
    private static final String THERE = "() => window.drawnAt !== undefined"
            + " || document.querySelector('chart-picture svg, console-page code-editor') !== null";

    /** So long the last parts of a page, and its last entries, may take to come. */
    private static final double LATE_MILLIS = 1_500;

    /** Of a page that is asked for in a context with {@link #WATCH}, and then used. */
    static WebVitals of(BrowserContext context, String address) {
        Page page = context.newPage();
        page.navigate(address);
        page.waitForFunction(THERE);
        page.waitForTimeout(LATE_MILLIS);
        double fetched = PageFigures.number(page, FETCHED);
        // The first press ends what counts as painting.
        page.keyboard().press("/");
        page.keyboard().type("open");
        page.waitForTimeout(LATE_MILLIS);
        page.keyboard().press("Escape");
        if (page.locator("answer-table thead a").count() > 0) {
            page.locator("answer-table thead a").first().click();
        }
        if (page.locator("table-tools input[type=search]").count() > 0) {
            page.locator("table-tools input[type=search]").click();
            page.keyboard().type("micro");
        }
        page.waitForTimeout(LATE_MILLIS);
        Map<?, ?> seen = (Map<?, ?>) page.evaluate("() => window.vitals");
        return new WebVitals(
                number(seen.get("shift")),
                number(seen.get("paint")),
                number(seen.get("press")),
                number(seen.get("task")),
                fetched);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
