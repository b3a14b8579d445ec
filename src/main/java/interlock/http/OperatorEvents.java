package interlock.http;

import interlock.event.EventKind;
import interlock.event.EventLog;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** What the answers to requests show of the server: faults of ours, and whether the graph is there. */
final class OperatorEvents {
    /** No procedures, busy or away, too slow: none of them is a fault. */
    private static final Set<Integer> EXPECTED = Set.of(501, 503, 504);

    private static final String HEALTH = "/api/health";

    private final EventLog events;
    private final AtomicBoolean away = new AtomicBoolean();

    OperatorEvents(EventLog events) {
        this.events = events;
    }

    void afterRequest(HttpServletRequest request, int status, String id) {
        Object code = request.getAttribute(Problems.CODE);
        if ("away".equals(code) && away.compareAndSet(false, true)) {
            events.write(EventKind.GRAPH_AWAY, Map.of("request", id));
        } else if (isThere(request, status) && away.compareAndSet(true, false)) {
            events.write(EventKind.GRAPH_BACK, Map.of("request", id));
        } else if (status >= 500 && !EXPECTED.contains(status) || "out-of-memory".equals(code)) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("request", id);
            details.put("method", request.getMethod());
            details.put("path", request.getRequestURI());
            details.put("status", status);
            details.put("code", code == null ? "none" : code);
            events.write(EventKind.FAILURE, details);
        }
    }

    private static boolean isThere(HttpServletRequest request, int status) {
        String path = request.getRequestURI();
        return status == 200 && (path.equals(HEALTH) || path.startsWith("/api/questions/"));
    }
}
