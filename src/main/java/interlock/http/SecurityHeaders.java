package interlock.http;

import io.javalin.config.RoutesConfig;

/** Headers on every response: no script but ours, no frame, no guessing of types. */
final class SecurityHeaders {
    private static final String POLICY = "default-src 'self'; script-src 'self'; img-src 'self' data: blob:"
            + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void routes(RoutesConfig routes) {
        routes.before(context -> context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin"));
    }
}
