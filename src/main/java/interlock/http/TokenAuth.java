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
    private static final String LOGIN = "/login";

    private final byte[] token;
    private final String session;

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
        } else if (!isKnown(context) && !context.path().equals(LOGIN)) {
            turnAway(context);
        }
    }

    private boolean isKnown(Context context) {
        String header = context.header("Authorization");
        String cookie = context.cookie(COOKIE);
        return header != null && header.startsWith(BEARER) && isToken(header.substring(BEARER.length()))
                || cookie != null && MessageDigest.isEqual(bytes(cookie), bytes(session));
    }

    private boolean isToken(String given) {
        return MessageDigest.isEqual(bytes(given.strip()), token);
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
        String given = context.formParam("token");
        enter(context, given == null ? "" : given, "/");
    }

    private void enter(Context context, String given, String next) {
        if (!isToken(given)) {
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
