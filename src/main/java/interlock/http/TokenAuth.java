package interlock.http;

import interlock.access.Access;
import interlock.access.Caller;
import interlock.access.Door;
import interlock.access.WrongTokens;
import interlock.event.EventKind;
import interlock.event.EventLog;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request, and whether they may do what it asks. A program shows its token in the header {@code
 * Authorization: Bearer}, a person once in the form or behind {@code ?token=}, and from then on by a cookie that no script
 * reads and no other site sends.
 */
final class TokenAuth {
    static final String LOGIN = "/login";
    static final String LOGOUT = "/logout";
    private static final String CALLER = "interlock.caller";
    private static final String SIGNED_IN = "interlock.signed-in";
    private static final String COOKIE = "interlock";
    private static final String BEARER = "Bearer ";
    private static final int FORM_BYTES = 4 * 1024;
    private static final long EVENT_NANOS = 10_000_000_000L;
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    /** What is posted and changes nothing of the market; all else that is not safe needs the token that writes. */
    private static final Set<String> POSTED_BY_READERS =
            Set.of("/api/cypher", McpRoutes.PATH, "/api/reconcile", "/api/stories/read", LOGIN, LOGOUT);

    private final Door door;
    private final boolean https;
    private final Metrics metrics;
    private final EventLog events;
    private final WrongTokens wrong = new WrongTokens(System::nanoTime);
    private final AtomicLong told = new AtomicLong(System.nanoTime() - EVENT_NANOS);

    private TokenAuth(Access access, Metrics metrics, EventLog events) {
        door = new Door(access, events, InstantSource.system());
        https = access.https();
        this.metrics = metrics;
        this.events = events;
    }

    /** @throws interlock.neo4j.StartFailure where a file of tokens cannot be read */
    static void routes(RoutesConfig routes, Access access, Metrics metrics, EventLog events) {
        TokenAuth here = new TokenAuth(access, metrics, events);
        routes.before(here::check);
        if (here.door.asksForAToken()) {
            routes.get(LOGIN, context -> context.html(form("login.html")));
            routes.post(LOGIN, here::logIn);
            routes.get(LOGOUT, context -> context.html(form("logout.html")));
            routes.post(LOGOUT, here::logOut);
        }
    }

    /** Whoever sends a request that came in here. */
    static Caller caller(Context context) {
        Caller caller = context.attribute(CALLER);
        if (caller == null) {
            throw new IllegalStateException("Nobody was asked who they are");
        }
        return caller;
    }

    /** Who signed in here and may sign out again; nothing for programs that show their token each time. */
    static Optional<String> signedIn(Context context) {
        return Optional.ofNullable(context.attribute(SIGNED_IN));
    }

    /** The name of whoever sent a request, for the log; null where they did not come in. */
    static @Nullable String nameOf(jakarta.servlet.http.HttpServletRequest request) {
        return request.getAttribute(CALLER) instanceof Caller caller ? caller.name() : null;
    }

    private void check(Context context) {
        String behind = context.queryParam("token");
        if (door.asksForAToken() && context.method().name().equals("GET") && behind != null) {
            // One slash: an address that begins with two is on another host.
            enter(context, behind, context.path().replaceFirst("^/+", "/"));
            context.skipRemainingHandlers();
            return;
        }
        Optional<Caller> caller = known(context);
        if (caller.isPresent()) {
            context.attribute(CALLER, caller.get());
            if (isChange(context)) {
                demandWriter(context);
            }
        } else if (!isLogin(context)) {
            turnAway(context);
        }
    }

    private static boolean isChange(Context context) {
        return !SAFE_METHODS.contains(context.method().name()) && !POSTED_BY_READERS.contains(context.path());
    }

    /** @throws BadRequest 403 unless the caller may load and delete */
    static void demandWriter(Context context) {
        if (!caller(context).mayWrite()) {
            throw new BadRequest(
                    403,
                    "read-only",
                    "This needs a token that writes, and " + caller(context).name() + " has one that reads, or none",
                    "Show the value of INTERLOCK_WRITE_TOKEN, on the page at " + LOGIN
                            + "; where there is none, whoever runs the server may set it");
        }
    }

    private static boolean isLogin(Context context) {
        return context.path().equals(LOGIN) && context.method().name().equals("POST");
    }

    /** Whoever shows a token must show a right one; a cookie that holds no more is none. */
    private Optional<Caller> known(Context context) {
        if (!door.asksForAToken()) {
            return door.stranger();
        }
        String cookie = context.cookie(COOKIE);
        Optional<Caller> bySession = cookie == null ? Optional.empty() : door.bySession(cookie);
        if (bySession.isPresent()) {
            context.attribute(SIGNED_IN, bySession.get().name());
            return bySession;
        }
        String header = context.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return door.stranger();
        }
        return looked(context, header.substring(BEARER.length()), Door::byToken);
    }

    private interface Look<T> {
        Optional<T> at(Door door, String token);
    }

    /** @throws BadRequest 429 where too many that came from there were wrong */
    private <T> Optional<T> looked(Context context, String given, Look<T> look) {
        String address = context.req().getRemoteAddr();
        if (!wrong.mayTry(address)) {
            metrics.throttledToken();
            tellThrottle(address);
            throw new BadRequest(
                    429, "too-many-wrong-tokens", "Too many wrong tokens came from " + address, "Try again soon");
        }
        Optional<T> right = look.at(door, given.strip());
        if (right.isEmpty()) {
            metrics.wrongToken();
            wrong.wasWrong(address);
        }
        return right;
    }

    /** Once in a while is enough: whoever guesses guesses often. */
    private void tellThrottle(String address) {
        long last = told.get();
        if (System.nanoTime() - last >= EVENT_NANOS && told.compareAndSet(last, System.nanoTime())) {
            events.write(EventKind.THROTTLE, Map.of("from", address));
        }
    }

    /** A person gets the form, a program the reason. */
    private static void turnAway(Context context) {
        String accept = context.header("Accept");
        if (accept == null || !accept.contains("text/html")) {
            throw refused();
        }
        context.status(401).html(form("login.html")).skipRemainingHandlers();
    }

    private static BadRequest refused() {
        return new BadRequest(
                401,
                "no-token",
                "This server asks for its token",
                "Send the header Authorization: Bearer and the value of INTERLOCK_TOKEN, or of INTERLOCK_WRITE_TOKEN to"
                        + " load and delete");
    }

    private void logIn(Context context) {
        enter(context, Body.form(context, FORM_BYTES).getOrDefault("token", ""), "/");
    }

    private void enter(Context context, String given, String next) {
        String session = looked(context, given, Door::begin).orElseThrow(TokenAuth::refused);
        door.bySession(session)
                .ifPresent(caller -> events.write(
                        EventKind.SIGN_IN,
                        Map.of(
                                "who",
                                caller.name(),
                                "writes",
                                caller.mayWrite(),
                                "from",
                                context.req().getRemoteAddr())));
        context.cookie(cookie(session, (int) Door.SESSION.toSeconds())).redirect(next, HttpStatus.SEE_OTHER);
    }

    /** Ends the session for whoever else has its cookie too. */
    private void logOut(Context context) {
        String cookie = context.cookie(COOKIE);
        if (cookie != null) {
            door.end(cookie);
            events.write(EventKind.SIGN_OUT, Map.of("who", caller(context).name()));
        }
        context.cookie(cookie("", 0)).redirect(LOGIN, HttpStatus.SEE_OTHER);
    }

    private Cookie cookie(String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(https);
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }

    private static String form(String name) {
        try (InputStream in = TokenAuth.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
