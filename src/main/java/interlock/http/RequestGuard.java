package interlock.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are let in, before any address is looked at.
 *
 * <p>A page of another site can send requests to a server on one's own machine, and by DNS rebinding even under a name
 * of its own. So the host must be one of ours; whoever changes something must come from our own page, or from no page
 * at all, as a program does.
 */
final class RequestGuard {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
    private static final int MOST_PARAMETERS = 200;
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2}).{0,2}");
    private static final int LONGEST_PARAMETER = 4096;

    private final Set<String> hosts;
    private final boolean everyAddress;

    private RequestGuard(ServerConfig serving) {
        hosts = new TreeSet<>(LOOPBACK);
        hosts.add(bracketed(serving.host().toLowerCase(Locale.ROOT)));
        serving.hosts().forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
        everyAddress = Set.of("0.0.0.0", "::").contains(serving.host());
    }

    /** These checks stand before every address, whatever is added later. */
    static void routes(RoutesConfig routes, ServerConfig serving) {
        RequestGuard gate = new RequestGuard(serving);
        routes.before(gate::checkHost);
        routes.before(gate::checkOrigin);
        routes.before(RequestGuard::checkParameters);
    }

    private static String bracketed(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private void checkHost(Context context) {
        String host = context.header("Host");
        if (host == null || !isOurs(nameIn(host))) {
            throw new BadRequest(
                    421,
                    "foreign-host",
                    "The request is for the host '" + (host == null ? "" : host) + "', which this server is not",
                    "Use " + String.join(" or ", LOOPBACK) + ", or name the host in INTERLOCK_HOSTS");
        }
    }

    private boolean isOurs(String name) {
        return hosts.contains(name) || everyAddress && isAddress(name);
    }

    /** A page of another site cannot come under a number: only a name can be pointed elsewhere. */
    private static boolean isAddress(String name) {
        return name.startsWith("[") || name.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    }

    private static String nameIn(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        int port = lower.startsWith("[") ? lower.indexOf(':', lower.indexOf(']')) : lower.indexOf(':');
        return port < 0 ? lower : lower.substring(0, port);
    }

    private void checkOrigin(Context context) {
        String origin = context.header("Origin");
        if (origin != null && !origin.isEmpty() && !isOwn(origin, context.header("Host"))) {
            throw foreign("The request comes from a page of '" + origin + "'");
        }
        String site = context.header("Sec-Fetch-Site");
        boolean changes = !SAFE_METHODS.contains(context.method().name());
        if (changes && site != null && !OWN_SITE.contains(site.toLowerCase(Locale.ROOT))) {
            throw foreign("The request comes from a page of another site (" + site + ")");
        }
    }

    private static boolean isOwn(String origin, @Nullable String host) {
        try {
            URI page = new URI(origin);
            return Set.of("http", "https").contains(String.valueOf(page.getScheme()))
                    && page.getAuthority() != null
                    && page.getAuthority().equalsIgnoreCase(host);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static BadRequest foreign(String detail) {
        return new BadRequest(
                403,
                "foreign-origin",
                detail,
                "Only the page of this server, and programs that are no pages, may do this");
    }

    /** What cannot be read as it was meant is not read as if it were not there. */
    private static void checkEscapes(Context context) {
        String query = context.queryString();
        Matcher broken = BROKEN_ESCAPE.matcher(query == null ? "" : query);
        if (broken.find()) {
            throw new BadRequest(
                    400,
                    "bad-request",
                    "The address has '" + broken.group() + "', which is no escape",
                    "Write % as %25, and any other character as % and two hexadecimal digits for each of its bytes");
        }
    }

    private static void checkParameters(Context context) {
        checkEscapes(context);
        int count = 0;
        for (Map.Entry<String, List<String>> parameter : context.queryParamMap().entrySet()) {
            count += parameter.getValue().size();
            for (String value : parameter.getValue()) {
                if (value.length() > LONGEST_PARAMETER) {
                    throw tooLarge("'" + shortened(parameter.getKey()) + "' has " + value.length()
                            + " characters, but may have at most " + LONGEST_PARAMETER);
                }
            }
        }
        if (count > MOST_PARAMETERS) {
            throw tooLarge("There are " + count + " parameters, but may be at most " + MOST_PARAMETERS);
        }
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    private static BadRequest tooLarge(String detail) {
        return new BadRequest(413, "too-large", detail, null);
    }
}
