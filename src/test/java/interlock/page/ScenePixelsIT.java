package interlock.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import interlock.fixtures.Visit;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is seen of a scene, by whoever draws it: at each place that it names stands the colour that it names, and nowhere
 * else. The places are those of the scene, the colours those of the style sheet; the pixels are the browser's.
 */
class ScenePixelsIT {
    private static final int CROWD = 300;
    private static final String[] KINDS = {"Company", "Model", "Cloud", "Chip", "Product", "Deal"};

    /** What a channel may be off: a canvas that is stretched is smoothed. */
    private static final int OFF = 3;

    /** Some pixels around the middle, for a name may lie over the middle itself. */
    private static final int[][] AROUND_THE_MIDDLE = {{0, 0}, {0, 2}, {2, 1}, {-2, 1}, {0, -2}, {4, 2}, {-4, 2}, {0, 4}
    };

    /** Farther than this from its middle no node reaches, at the zoom that the pictures have. */
    private static final int REACH = 22;

    private static final String SEEN = """
            () => {
              const view = document.querySelector('graph-view');
              const probe = document.body.appendChild(document.createElement('i'));
              const value = name => { probe.style.color = `var(${name})`; return getComputedStyle(probe).color; };
              const seen = view.scene.nodes.map(({ id, x, y, fill }) => ({ id, x, y, ...at(id), fill: value(fill) }));
              function at(id) { const place = view.placeOf(id); return { seenX: place.x, seenY: place.y }; }
              probe.remove();
              return seen;
            }""";

    private record Dot(String id, double x, double y, Color fill) {}

    @ParameterizedTest
    @CsvSource({
        "14,  force,  LIGHT", "14,  force,  DARK",
        "14,  circle, LIGHT", "14,  layers, DARK",
        "300, force,  LIGHT", "300, force,  DARK"
    })
    void nodesAreSeenWhereTheSceneSaysInItsColours(int entities, String layout, ColorScheme theme) throws IOException {
        try (Visit visit = reader(entities, theme)) {
            Page page = visit.open("/questions/connection?from=e0&to=e1&layout=" + layout);
            assertThat((Boolean) page.evaluate("() => document.querySelector('graph-view').scene.crowd"))
                    .isEqualTo(entities == CROWD);
            List<Dot> dots = dots(page, "seenX", "seenY");
            // The reader's pointer lights up what it is on.
            page.mouse().move(1, 1);
            Locator ground = page.locator("graph-view .canvas");
            ground.scrollIntoViewIfNeeded();
            assertSeen(image(ground.screenshot()), dots);
        }
    }

    @ParameterizedTest
    @CsvSource({"14, LIGHT", "14, DARK", "300, LIGHT", "300, DARK"})
    void nodesOfTheExportedPictureStandWhereTheSceneSaysInItsColours(int entities, ColorScheme theme)
            throws IOException {
        try (Visit visit = reader(entities, theme)) {
            Page page = visit.open("/questions/connection?from=e0&to=e1&layout=force");
            String svg = (String) page.evaluate(
                    "() => new XMLSerializer().serializeToString(document.querySelector('graph-view').svg())");
            List<?> corner = (List<?>)
                    page.evaluate(
                            "() => { const box = document.querySelector('graph-view').svg().viewBox.baseVal; return [box.x, box.y]; }");
            List<Dot> dots = dots(page, "x", "y").stream()
                    .map(dot -> new Dot(
                            dot.id(), dot.x() - number(corner.get(0)), dot.y() - number(corner.get(1)), dot.fill()))
                    .toList();
            try (Page other = page.context().newPage()) {
                other.setContent("<body style='margin:0'>" + svg + "</body>");
                assertSeen(image(other.locator("svg").screenshot()), dots);
            }
        }
    }

    private static void assertSeen(BufferedImage image, List<Dot> dots) {
        assertThat(dots.stream().filter(dot -> !isSeen(image, dot))).isEmpty();
        Set<Color> fills = dots.stream().map(Dot::fill).collect(Collectors.toSet());
        assertThat(fills).hasSize(KINDS.length);
        List<String> astray = new ArrayList<>();
        for (int x = 0; x < image.getWidth(); x += 2) {
            for (int y = 0; y < image.getHeight(); y += 2) {
                int here = image.getRGB(x, y);
                if (isOneOf(fills, here) && !isNear(dots, x, y)) {
                    astray.add(x + " " + y + " " + new Color(here));
                }
            }
        }
        assertThat(astray).isEmpty();
    }

    private static boolean isSeen(BufferedImage image, Dot dot) {
        for (int[] off : AROUND_THE_MIDDLE) {
            int x = (int) Math.round(dot.x() + off[0]);
            int y = (int) Math.round(dot.y() + off[1]);
            boolean within = x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight();
            if (within && alike(dot.fill(), image.getRGB(x, y))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(List<Dot> dots, int x, int y) {
        for (Dot dot : dots) {
            if (Math.hypot(dot.x() - x, dot.y() - y) <= REACH) {
                return true;
            }
        }
        return false;
    }

    /** Asked of each pixel: with streams and objects it took longer than the pictures. */
    private static boolean isOneOf(Set<Color> fills, int pixel) {
        for (Color fill : fills) {
            if (alike(fill, pixel)) {
                return true;
            }
        }
        return false;
    }

    private static boolean alike(Color one, int pixel) {
        return Math.abs(one.getRed() - (pixel >> 16 & 0xff)) <= OFF
                && Math.abs(one.getGreen() - (pixel >> 8 & 0xff)) <= OFF
                && Math.abs(one.getBlue() - (pixel & 0xff)) <= OFF;
    }

    private static List<Dot> dots(Page page, String x, String y) {
        return ((List<?>) page.evaluate(SEEN))
                .stream()
                        .map(Map.class::cast)
                        .map(dot ->
                                new Dot((String) dot.get("id"), number(dot.get(x)), number(dot.get(y)), colour((String)
                                        dot.get("fill"))))
                        .toList();
    }

    private static Color colour(String written) {
        var channels = Pattern.compile("\\d+").matcher(written).results().map(found -> Integer.parseInt(found.group()));
        List<Integer> values = channels.toList();
        return new Color(values.get(0), values.get(1), values.get(2));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** A reader whose server answers with so many entities, of each kind in turn, each tied to the one before and to an early one. */
    private static Visit reader(int entities, ColorScheme theme) {
        Visit visit = Visit.begin(theme, 1280).expecting(404);
        String nodes = IntStream.range(0, entities)
                .mapToObj(at -> "{'id':'e%d','label':'%s','name':'.'}".formatted(at, KINDS[at % KINDS.length]))
                .collect(Collectors.joining(","));
        String edges = IntStream.range(1, entities)
                .mapToObj(at -> fact("a" + at, at, at - 1) + "," + fact("b" + at, at, at % 3))
                .collect(Collectors.joining(","));
        String answer = """
               {'question':'connection','title':'Many','parameters':{'from':'e0','to':'e1'},'headline':'Many.',
                'columns':[{'name':'entity','type':'entity','list':false,'about':'One'}],'rows':[{'entity':'e0'}],
                'show':{'kind':'graph','columns':[]},'graph':{'nodes':[%s],'edges':[%s]},
                'sources':[],'notices':[],'total':1,'totalExact':true,'constant':[],'truncated':false,'millis':1,'cypher':''}
               """.formatted(nodes, edges).replace('\'', '"');
        visit.page()
                .route(
                        Pattern.compile(".*/api/questions/connection\\?.*"),
                        route -> route.fulfill(new FulfillOptions()
                                .setContentType("application/json")
                                .setBody(answer)));
        return visit;
    }

    private static String fact(String id, int from, int to) {
        return "{'id':'%s','type':'SUPPLIES','from':'e%d','to':'e%d','status':'completed','sources':[]}"
                .formatted(id, from, to);
    }
}
