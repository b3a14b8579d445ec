package interlock.http;

import interlock.http.notes.NoteProblem;
import interlock.neo4j.GraphFailure;
import interlock.neo4j.GraphFailure.Away;
import interlock.neo4j.GraphFailure.Busy;
import interlock.neo4j.GraphFailure.DiskFull;
import interlock.neo4j.GraphFailure.Forbidden;
import interlock.neo4j.GraphFailure.Left;
import interlock.neo4j.GraphFailure.PluginMissing;
import interlock.neo4j.GraphFailure.Refused;
import interlock.neo4j.GraphFailure.StoreDown;
import interlock.neo4j.GraphFailure.TooLarge;
import interlock.neo4j.GraphFailure.TooSlow;
import interlock.neo4j.GraphFailure.Unknown;
import interlock.question.BadParameter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/** The one table from what can fail to what a caller is told. */
final class Problems {
    static final String JSON = "application/problem+json";
    private static final Logger LOG = System.getLogger(Problems.class.getName());
    /** Never seen by whoever asked, who has gone: it is for the log. */
    private static final int CLIENT_CLOSED_REQUEST = 499;

    /** The attribute of a request that says which problem it met. */
    static final String CODE = "interlock.problem";

    static final String RETRY_SECONDS = "2";

    private Problems() {}

    static void routes(RoutesConfig routes) {
        routes.exception(GraphFailure.class, (e, context) -> send(context, of(e)));
        routes.exception(BadParameter.class, (e, context) -> send(context, of(e)));
        routes.exception(NoteProblem.class, (e, context) -> send(context, e.status(), Problem.details(e)));
        routes.exception(BadRequest.class, (e, context) -> send(context, e.problem()));
        routes.exception(
                HttpResponseException.class,
                (e, context) -> send(context, Problem.of(e.getStatus(), "http", String.valueOf(e.getMessage()), null)));
        // A body's type names an encoding that there is not, which the server finds when it is asked for the type.
        routes.exception(
                UnsupportedCharsetException.class, (e, context) -> send(context, noEncoding(e.getCharsetName())));
        routes.exception(
                IllegalCharsetNameException.class, (e, context) -> send(context, noEncoding(e.getCharsetName())));
        routes.exception(
                Exception.class, (e, context) -> send(context, unforeseen(e, context.method() + " " + context.path())));
    }

    private static Problem noEncoding(String name) {
        return Problem.of(
                415, "wrong-type", "There is no encoding '" + name + "', which the body is said to have", "Send UTF-8");
    }

    /**
     * Nobody is at fault where the caller went away; all else is a fault of ours, and stands in the log.
     *
     * @param at the request's method and path
     */
    static Problem unforeseen(Throwable e, String at) {
        if (ClientGone.isBehind(e)) {
            return Problem.of(CLIENT_CLOSED_REQUEST, "left", "Whoever asked went away", null);
        }
        if (DiskFull.isBehind(e)) {
            return Problem.of(
                    503,
                    "disk-full",
                    "The disk of this server is full",
                    "Nothing was changed; try again when there is room");
        }
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException bad) {
                return Problem.of(bad.getCode(), "bad-request", "The request cannot be read: " + bad.getReason(), null);
            }
        }
        LOG.log(Level.ERROR, "A fault of ours at " + at, e);
        return switch (e) {
            case StackOverflowError deep ->
                Problem.of(413, "too-deep", "What was sent is nested deeper than can be read", null);
            case OutOfMemoryError full ->
                Problem.of(
                        503,
                        "out-of-memory",
                        "The memory of this server does not suffice for this at present",
                        "Send less at once, or try again soon");
            default -> Problem.of(500, "internal", "This is a fault of ours", "The log of the server has the reason");
        };
    }

    /** Answers where there is no context yet, or none any more. */
    static void send(HttpServletResponse response, Problem problem) throws IOException {
        response.resetBuffer();
        response.setHeader("Content-Disposition", null);
        response.setStatus(problem.status());
        if (isForLater(problem)) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        response.setContentType(JSON);
        response.getOutputStream().write(Json.WRITER.writeValueAsBytes(problem));
    }

    private static boolean isForLater(Problem problem) {
        return problem.status() == 503 || problem.status() == 429;
    }

    static void send(Context context, Problem problem) {
        context.req().setAttribute(CODE, problem.code());
        if (context.res().isCommitted()) {
            // What was sent so far must not be taken for a whole answer.
            ClientConnection.of(context).hangUp(new IOException(problem.detail()));
            return;
        }
        context.res().resetBuffer();
        context.res().setHeader("Content-Disposition", null);
        if (isForLater(problem)) {
            context.header("Retry-After", RETRY_SECONDS);
        }
        context.status(problem.status()).json(problem).contentType(JSON);
    }

    /** A problem that tells more than every one does. */
    static void send(Context context, int status, Map<String, Object> problem) {
        context.req().setAttribute(CODE, problem.get("code"));
        context.status(status).json(problem).contentType(JSON);
    }

    static Problem of(BadParameter wrong) {
        return Problem.of(400, "bad-parameter", wrong.getMessage(), wrong.hint())
                .about(wrong.given(), wrong.nearest().stream().toList());
    }

    static Problem of(GraphFailure failure) {
        return switch (failure) {
            case Unknown e -> problem(404, "unknown", e).about(e.id(), e.nearest());
            case Away e -> problem(503, "away", e);
            case TooSlow e -> problem(504, "too-slow", e);
            case TooLarge e -> problem(413, "too-large", e);
            case PluginMissing e -> problem(501, "plugin-missing", e);
            case Forbidden e -> problem(403, e.code(), e);
            case DiskFull e -> problem(503, "disk-full", e);
            case StoreDown e -> problem(503, e.code(), e);
            case Busy e -> problem(429, "busy", e);
            case Left e -> problem(CLIENT_CLOSED_REQUEST, "left", e);
            case Refused e -> Problem.of(400, e.code(), e.getMessage(), e.hint(), e.position());
        };
    }

    private static Problem problem(int status, String code, GraphFailure failure) {
        return Problem.of(status, code, failure.getMessage(), failure.hint());
    }
}
