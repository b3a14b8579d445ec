package interlock.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The token that everyone must show where others than this machine reach the server: a program in the header
 * {@code Authorization: Bearer}, a person once in the form or behind {@code ?token=}, and from then on by a cookie that
 * no script reads and no other site sends.
 */
final class TokenAuth {
    private static final String COOKIE = "interlock";
    private static final int COOKIE_SECONDS = 30 * 24 * 60 * 60;
    private static final String BEARER = "Bearer ";
    static final String LOGIN = "/login";
    private static final int FORM_BYTES = 4 * 1024;

    private final byte[] token;
    private final String session;
    private final WrongTokens wrong = new WrongTokens(System::nanoTime);

    private TokenAuth(String token) {
        this.token = bytes(token);
        session = HexFormat.of().formatHex(sha256("interlock session " + token));
    }

    /** @param token null where nobody needs one */
    static void routes(RoutesConfig routes, @Nullable String token) {
        if (token != null) {
            TokenAuth door = new TokenAuth(token);
            routes.before(door::check);
            routes.post(LOGIN, door::logIn);
        }
    }

    private void check(Context context) {
        String behind = context.queryParam("token");
        if (context.method().name().equals("GET") && behind != null) {
            // One slash: an address that begins with two is on another host.
            enter(context, behind, context.path().replaceFirst("^/+", "/"));
            context.skipRemainingHandlers();
        } else if (!isLogin(context) && !isKnown(context)) {
            turnAway(context);
        }
    }

    private static boolean isLogin(Context context) {
        return context.path().equals(LOGIN) && context.method().name().equals("POST");
    }

    private boolean isKnown(Context context) {
        String cookie = context.cookie(COOKIE);
        if (cookie != null && MessageDigest.isEqual(bytes(cookie), bytes(session))) {
            return true;
        }
        String header = context.header("Authorization");
        return header != null
                && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && isToken(context, header.substring(BEARER.length()));
    }

    /** @throws BadRequest 429 where too many that came from there were wrong */
    private boolean isToken(Context context, String given) {
        String address = context.req().getRemoteAddr();
        if (!wrong.mayTry(address)) {
            throw new BadRequest(
                    429, "too-many-wrong-tokens", "Too many wrong tokens came from " + address, "Try again soon");
        }
        boolean right = MessageDigest.isEqual(bytes(given.strip()), token);
        if (!right) {
            wrong.wasWrong(address);
        }
        return right;
    }

    /** A person gets the form, a program the reason. */
    private static void turnAway(Context context) {
        String accept = context.header("Accept");
        if (accept == null || !accept.contains("text/html")) {
            throw refused();
        }
        context.status(401).html(form()).skipRemainingHandlers();
    }

    private static BadRequest refused() {
        return new BadRequest(
                401,
                "no-token",
                "This server asks for its token",
                "Send the header Authorization: Bearer and the value of INTERLOCK_TOKEN");
    }

    private void logIn(Context context) {
        enter(context, Body.form(context, FORM_BYTES).getOrDefault("token", ""), "/");
    }

    private void enter(Context context, String given, String next) {
        if (!isToken(context, given)) {
            throw refused();
        }
        Cookie cookie = new Cookie(COOKIE, session);
        cookie.setPath("/");
        cookie.setMaxAge(COOKIE_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie).redirect(next, HttpStatus.SEE_OTHER);
    }

    private static String form() {
        try (InputStream in = TokenAuth.class.getResourceAsStream("login.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(String text) {
        return Digests.sha256().digest(bytes(text));
    }
}
