package interlock.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import java.util.TreeSet;

/** Headers on every response: no script but ours, no guessing of types, and no frame but that of a figure on a site named for it. */
final class SecurityHeaders {
    private static final String POLICY = "default-src 'self'; script-src 'self'; img-src 'self' data: blob:"
            + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ";
    private static final String NOBODY = "'none'";

    /** What the paths of figures alone begin with. */
    private static final String EMBED = "/embed/";

    private SecurityHeaders() {}

    /** @param embed the origins of the sites that may show figures in a frame */
    static void routes(RoutesConfig routes, Set<String> embed) {
        String sites = embed.isEmpty() ? NOBODY : String.join(" ", new TreeSet<>(embed));
        routes.before(context -> {
            String framedBy = framedBy(context.path(), sites);
            context.header("Content-Security-Policy", POLICY + framedBy)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Cross-Origin-Opener-Policy", "same-origin")
                    .header("Cross-Origin-Resource-Policy", "same-origin");
            refuseFrames(context, framedBy);
        });
    }

    /** Figures alone may stand on the sites that are named; nothing else may. */
    static String framedBy(String path, String sites) {
        return path.startsWith(EMBED) ? sites : NOBODY;
    }

    /** The older header knows no list of sites: browsers that know the policy go by that. */
    private static void refuseFrames(Context context, String framedBy) {
        if (NOBODY.equals(framedBy)) {
            context.header("X-Frame-Options", "DENY");
        }
    }
}
