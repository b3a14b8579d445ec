package interlock.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import interlock.Browser;
import interlock.Http;
import interlock.RunningProduct;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One reader at the page, in a browser context that is theirs alone and that the next one gets without their traces:
 * to make one for each would take longer than most tests. At its end nothing may have gone wrong unseen: no script
 * error, no dialog, no failed request, nothing asked of another host.
 */
final class Visit implements AutoCloseable {
    private static final int WIDE = 1280;
    private static final int TALL = 800;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** So many looks, one after the other, at a page that has nothing under way: then it has settled. */
    private static final int QUIET_LOOKS = 3;

    private static final String PICTURED =
            "() => [...document.querySelectorAll('graph-canvas')].flatMap(one => one.graph"
                    + ".nodes().map(node => `${node.id()} ${Math.round(node.position('x'))} ${Math.round(node.position('y'))}`))"
                    + ".join('\\n')";

    /** Two frames later: where the pictures' things stand, or null where a part of the page still waits. */
    private static final String LOOK =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))).then(() =>"
                    + " document.querySelector('main h1, main .problem') && !document.querySelector('.waiting')"
                    + " && [...document.querySelectorAll('graph-canvas')].every(one => one.graph) ? (" + PICTURED
                    + ")() : null)";

    /** Those that a reader left, by what their screens are like. */
    private static final Map<List<Object>, Deque<BrowserContext>> LEFT = new HashMap<>();

    private final List<Object> screen;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final Set<Request> open = new HashSet<>();
    private final Set<Integer> expected = new HashSet<>();
    private final Set<String> expectedWords = new HashSet<>();

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        // The first answer of a cold store on a busy machine takes its time.
        Http.get("/api/questions/depends-on?entity=anthropic");
    }

    private Visit(ColorScheme scheme, int width) {
        screen = List.of(scheme, width);
        Deque<BrowserContext> left = LEFT.computeIfAbsent(screen, key -> new ArrayDeque<>());
        context = left.isEmpty()
                ? Browser.shared()
                        .newContext(new NewContextOptions()
                                .setLocale("en-GB")
                                .setColorScheme(scheme)
                                .setViewportSize(width, TALL))
                : left.pop();
        page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onPageError(error -> faults.add("script error: " + error));
        page.onConsoleMessage(this::told);
        page.onDialog(dialog -> {
            faults.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(this::asked);
        page.onRequestFinished(open::remove);
        page.onRequestFailed(this::failed);
        page.onResponse(this::answered);
    }

    /** A reader with a wide, light screen. */
    static Visit begin() {
        return begin(ColorScheme.LIGHT, WIDE);
    }

    /** A reader whose system is light or dark, with a screen of so many pixels across. */
    static Visit begin(ColorScheme scheme, int width) {
        return new Visit(scheme, width);
    }

    /** A reader with a wide, light screen who begins at an address under the page's. */
    static Visit at(String path) {
        Visit visit = begin();
        visit.open(path);
        return visit;
    }

    /** An answer of this status belongs to what the test shows. */
    Visit expecting(int status) {
        expected.add(status);
        return expecting("status of " + status);
    }

    /** A message of the console with these words belongs to what the test shows. */
    Visit expecting(String words) {
        expectedWords.add(words);
        return this;
    }

    /** Loads an address under the page's, and waits until what it shows is there. */
    Page open(String path) {
        page.navigate(RunningProduct.at(path).toString());
        settle();
        return page;
    }

    /** Waits until nothing is under way: no part waits for an answer, no request is open, no picture moves. */
    void settle() {
        Instant end = Instant.now().plus(PATIENCE);
        Object seen = null;
        int quiet = 0;
        while (quiet < QUIET_LOOKS) {
            assertThat(Instant.now())
                    .as("settled; open: %s", open.stream().map(Request::url).toList())
                    .isBefore(end);
            Object now = page.evaluate(LOOK);
            quiet = now != null && open.isEmpty() && now.equals(seen) ? quiet + 1 : 0;
            seen = now;
        }
    }

    /** Cuts the reader off from the server. */
    void goOffline() {
        context.setOffline(true);
    }

    void goOnline() {
        context.setOffline(false);
    }

    Page page() {
        return page;
    }

    /** The sentence that answers the question. */
    Locator headline() {
        return page.locator(".headline");
    }

    /** What is in hand, beside the answer. */
    Locator evidence() {
        return page.locator("aside.evidence");
    }

    /** Everything that a reader perceives: the page as a screen reader has it, and where each thing of a picture stands. */
    String view() {
        settle();
        String told = page.locator("interlock-page").ariaSnapshot().replaceAll("\\d+ ms", "");
        return told + "\n" + page.evaluate(PICTURED);
    }

    private void told(ConsoleMessage message) {
        boolean unexpected = expectedWords.stream().noneMatch(message.text()::contains);
        if (unexpected && Set.of("error", "warning").contains(message.type())) {
            faults.add("console " + message.type() + ": " + message.text());
        }
    }

    private void asked(Request request) {
        if (request.isNavigationRequest()) {
            // What the page that is left still asked for is never told to end.
            open.clear();
        }
        open.add(request);
        String address = request.url();
        boolean ours = address.startsWith(RunningProduct.page().toString());
        if (!ours && !address.startsWith("data:") && !address.startsWith("blob:")) {
            faults.add("asked of another host: " + address);
        }
    }

    private void failed(Request request) {
        open.remove(request);
        // The page itself takes back what it no longer needs; a download leaves the page's own loading.
        String failure = String.valueOf(request.failure());
        if (!"net::ERR_ABORTED".equals(failure) && expectedWords.stream().noneMatch(failure::contains)) {
            faults.add("failed: " + request.url() + " " + failure);
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400 && !expected.contains(response.status())) {
            faults.add("answered " + response.status() + ": " + response.url());
        }
    }

    @Override
    public void close() {
        forget();
        page.close();
        LEFT.get(screen).push(context);
        assertThat(faults).as("what went wrong unseen").isEmpty();
    }

    /** The next reader meets what a first reader meets, but that the files of the page are at hand. */
    private void forget() {
        goOnline();
        if (page.url().startsWith(RunningProduct.page().toString())) {
            page.evaluate("() => localStorage.clear()");
        }
        context.unrouteAll();
        context.clearCookies();
        context.clearPermissions();
    }
}
