package interlock.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where every request comes in: it gets an id and a place, and is counted and written down when it leaves. */
final class RequestFilter implements Filter, AutoCloseable {
    static final String ID = "X-Request-Id";
    private static final String ROUTE = "interlock.route";
    private static final Pattern GIVEN_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final RequestPlaces places;
    private final JsonLog log;
    private final Metrics metrics;
    private final OperatorEvents events;

    /** @param atOnce how many requests are worked on at once */
    RequestFilter(int atOnce, Metrics metrics, JsonLog log, OperatorEvents events) {
        this.log = log;
        this.metrics = metrics;
        this.events = events;
        places = new RequestPlaces(atOnce);
        metrics.places(places);
    }

    void routes(RoutesConfig routes) {
        routes.beforeMatched(RequestFilter::noteRoute);
        metrics.routes(routes);
    }

    private static void noteRoute(Context context) {
        Endpoint matched = context.endpoints().matchedHttpEndpoint();
        if (matched != null) {
            context.req().setAttribute(ROUTE, matched.path);
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        receive(new PlainRequest((HttpServletRequest) request), (HttpServletResponse) response, chain);
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long began = System.nanoTime();
        String id = id(request.getHeader(ID));
        response.setHeader(ID, id);
        RequestPlaces.Taken place = places.take(request);
        try {
            if (place.full().isEmpty()) {
                chain.doFilter(request, response);
            } else {
                refuse(response, place.full().get());
            }
        } catch (Error e) {
            // What no handler is for: the virtual machine could not do it.
            Problem problem = Problems.unforeseen(e, request.getMethod() + " " + request.getRequestURI());
            if (response.isCommitted()) {
                throw new IOException(problem.detail(), e);
            }
            request.setAttribute(Problems.CODE, problem.code());
            Problems.send(response, problem);
        } finally {
            place.giveBack();
            leave(request, response, id, System.nanoTime() - began);
        }
    }

    /** A proxy before us may have given one. */
    private static String id(@Nullable String given) {
        return given != null && GIVEN_ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    private static void refuse(HttpServletResponse response, int atOnce) throws IOException {
        Problems.send(
                response,
                Problem.of(
                        503,
                        "busy",
                        "Busy: " + atOnce + " requests of this kind are worked on, the most at once",
                        "Try again soon"));
    }

    /** The query is left out of the log: it may hold a token, and what people ask is theirs. */
    private void leave(HttpServletRequest request, HttpServletResponse response, String id, long nanos) {
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
        String route = request.getAttribute(ROUTE) instanceof String matched ? matched : "none";
        metrics.count(method, route, response.getStatus(), nanos);
        events.afterRequest(request, response.getStatus(), id);
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("time", Instant.now().toString());
        line.put("request", id);
        line.put("from", request.getRemoteAddr());
        line.put("who", TokenAuth.nameOf(request));
        line.put("method", request.getMethod());
        line.put("path", request.getRequestURI());
        line.put("route", route);
        line.put("status", response.getStatus());
        line.put("millis", nanos / 1_000_000);
        line.put("agent", request.getHeader("User-Agent"));
        log.write(line);
    }

    @Override
    public void close() {
        metrics.close();
        log.close();
    }
}
