package interlock.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An answer with a picture of 2,000 entities and 5,000 facts, moved with the mouse as a reader does. */
final class CrowdOnThePage {

    static final String NAME = "A picture of 2,000 entities and 5,000 facts";

    /** The time of the first frame after the picture is there, since the page was asked for. */
    static final String WATCH_THE_PICTURE = """
            (() => {
              const look = () => {
                const picture = document.querySelector('graph-view');
                if (!picture?.scene?.nodes.length) requestAnimationFrame(look);
                else requestAnimationFrame(() => requestAnimationFrame(() => { window.drawnAt = performance.now(); }));
              };
              requestAnimationFrame(look);
            })()
            """;

    static final String WATCH_AN_OPENING = """
            () => {
              const picture = document.querySelector('graph-view');
              const before = picture.scene.nodes.length;
              addEventListener('click', () => {
                const begun = performance.now();
                const look = () => {
                  if (picture.scene.nodes.length === before) requestAnimationFrame(look);
                  else requestAnimationFrame(() => requestAnimationFrame(() => { window.openedAfter = performance.now() - begun; }));
                };
                look();
              }, { capture: true, once: true });
            }
            """;

    private static final int ENTITIES = 2_000;
    private static final int FACTS = 5_000;
    private static final long MILLIS = 4_000;
    private static final String[] LABELS = {"Company", "Cloud", "Model", "Chip", "Product"};
    private static final String[] TYPES = {"INVESTS_IN", "SPENDS_ON", "SUPPLIES", "AVAILABLE_ON", "RUNS_ON"};
    private static final String[] STANDINGS = {"announced", "committed", "completed"};

    private final Page page;
    private final double drawn;

    CrowdOnThePage(Page page, URI base) {
        this.page = page;
        String answer = answer();
        page.route(
                "**/api/questions/connection?*",
                route -> route.fulfill(
                        new FulfillOptions().setContentType("application/json").setBody(answer)));
        page.navigate(
                base.resolve("/questions/connection?from=e0&to=e1&layout=force").toString());
        page.waitForFunction("() => window.drawnAt !== undefined");
        drawn = PageFigures.number(page, "() => window.drawnAt");
    }

    /** Milliseconds from asking for the page to the frame with the picture. */
    double drawn() {
        return drawn;
    }

    /** Frames a second while the picture is dragged about. */
    double panned() {
        BoundingBox box = ground();
        // The corner is empty: the picture is round.
        double x = box.x + box.width - 30;
        double y = box.y + 30;
        page.mouse().move(x, y);
        page.mouse().down();
        double frames = frames(step ->
                page.mouse().move(x - 150 + 150 * Math.cos(step / 12.0), y + 80 * Math.sin(step / 12.0)));
        page.mouse().up();
        return frames;
    }

    /** Frames a second while the wheel turns to and fro. */
    double zoomed() {
        BoundingBox box = ground();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        return frames(step -> page.mouse().wheel(0, step % 60 < 30 ? -60 : 60));
    }

    private BoundingBox ground() {
        Locator ground = page.locator("graph-view .canvas");
        ground.scrollIntoViewIfNeeded();
        ground.focus();
        return ground.boundingBox();
    }

    private interface Move {
        void at(int step);
    }

    private double frames(Move move) {
        page.evaluate(
                "() => { window.frames = 0; const count = () => { window.frames++; window.counting = requestAnimationFrame(count); };"
                        + " window.begun = performance.now(); count(); }");
        long end = System.currentTimeMillis() + MILLIS;
        for (int step = 0; System.currentTimeMillis() < end; step++) {
            move.at(step);
        }
        return PageFigures.number(
                page,
                "() => { cancelAnimationFrame(window.counting); return window.frames / (performance.now() - window.begun) * 1000; }");
    }

    private static String answer() {
        Random chance = new Random(7);
        String nodes = IntStream.range(0, ENTITIES)
                .mapToObj(at -> "{\"id\":\"e%d\",\"label\":\"%s\",\"name\":\"Entity %d\"}"
                        .formatted(at, LABELS[at % LABELS.length], at))
                .collect(Collectors.joining(","));
        String edges =
                IntStream.range(0, FACTS).mapToObj(at -> edge(at, chance)).collect(Collectors.joining(","));
        String ids = IntStream.range(0, FACTS).mapToObj(at -> "\"f" + at + '"').collect(Collectors.joining(","));
        return """
               {"question":"connection","title":"A crowd","parameters":{"from":"e0","to":"e1"},"headline":"A crowd.",
                "columns":[{"name":"entity","type":"entity","list":false,"about":"One"},{"name":"evidence","type":"fact","list":true,"about":"The facts"}],
                "rows":[{"entity":"e0","evidence":[%s]}],"show":{"kind":"graph","columns":[]},
                "graph":{"nodes":[%s],"edges":[%s]},"sources":[],"notices":[],"truncated":false,"millis":1,"cypher":""}
               """.formatted(ids, nodes, edges);
    }

    /** Early entities have more facts than late ones, as in a market. */
    private static String edge(int at, Random chance) {
        int from = (int) (chance.nextDouble() * chance.nextDouble() * ENTITIES);
        return """
               {"id":"f%d","type":"%s","from":"e%d","to":"e%d","status":"%s","amountMax":%d,"currency":"USD","sources":[]}""".formatted(
                        at,
                        TYPES[at % TYPES.length],
                        from,
                        chance.nextInt(ENTITIES),
                        STANDINGS[at % STANDINGS.length],
                        1_000_000L * (1 + chance.nextInt(100_000)));
    }
}
