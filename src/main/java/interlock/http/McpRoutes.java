package interlock.http;

import interlock.mcp.Caller;
import interlock.mcp.Mcp;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The Model Context Protocol over HTTP ('Streamable HTTP'), one answer of JSON for one message. Nothing is kept between
 * messages: the session's id only tells the requests of one client from those of others, so that it can cancel its own.
 */
final class McpRoutes {
    static final String PATH = "/mcp";
    private static final String SESSION = "Mcp-Session-Id";
    private static final Pattern GIVEN_SESSION = Pattern.compile("[!-~]{1,128}");
    private static final int BODY_BYTES = 1024 * 1024;
    private static final String JSON = "application/json";

    private final Mcp mcp;

    private McpRoutes(Mcp mcp) {
        this.mcp = mcp;
    }

    static void routes(RoutesConfig routes, Mcp mcp) {
        routes.post(PATH, new McpRoutes(mcp)::answer);
        routes.get(PATH, context -> {
            throw new BadRequest(
                    405,
                    "http",
                    "Nothing is sent here that was not asked for",
                    "POST a message of the protocol, as JSON");
        });
    }

    private void answer(Context context) {
        String message = Body.json(context, BODY_BYTES);
        ClientConnection connection = ClientConnection.of(context);
        Caller caller =
                new Caller(context.scheme() + "://" + context.host() + "/", session(context), connection::isGone);
        Optional<String> answer = mcp.answer(message, caller);
        context.header(SESSION, caller.session());
        if (answer.isPresent()) {
            context.contentType(JSON).result(answer.get());
        } else {
            context.status(202);
        }
    }

    private static String session(Context context) {
        String given = context.header(SESSION);
        return given != null && GIVEN_SESSION.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
