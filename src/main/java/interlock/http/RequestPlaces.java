package interlock.http;

import interlock.neo4j.Bulkhead;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Room for so many requests at once. Whoever sends a body may take long over it, so those have a part of the room only,
 * and each kind of them a part of that: they never take the last place from readers.
 */
final class RequestPlaces {
    private final Bulkhead all;
    private final Bulkhead bodies;
    private final Bulkhead logins;
    private final Bulkhead uploads;

    RequestPlaces(int size) {
        all = part(size);
        bodies = part(Math.max(1, size * 3 / 4));
        logins = part(Math.max(1, size / 16));
        uploads = part(Math.max(1, size / 8));
    }

    private static Bulkhead part(int size) {
        return new Bulkhead(size, Duration.ZERO);
    }

    /** How many requests are worked on. */
    int taken() {
        return all.taken();
    }

    /** Each kind of places by its name. */
    Map<String, Bulkhead> parts() {
        return Map.of("all", all, "bodies", bodies, "logins", logins, "uploads", uploads);
    }

    /** The places of one request, which are to be given back; or how many have them, where one is not free. */
    record Taken(List<Bulkhead> places, Optional<Integer> full) {
        void giveBack() {
            places.forEach(Bulkhead::giveBack);
        }
    }

    /** Takes a place at once, or none. */
    Taken take(HttpServletRequest request) {
        List<Bulkhead> wanted = wanted(request);
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).takeAtOnce()) {
                wanted.subList(0, i).forEach(Bulkhead::giveBack);
                return new Taken(List.of(), Optional.of(wanted.get(i).size()));
            }
        }
        return new Taken(wanted, Optional.empty());
    }

    private List<Bulkhead> wanted(HttpServletRequest request) {
        if (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
            return List.of(all);
        }
        return switch (request.getRequestURI()) {
            case TokenAuth.LOGIN -> List.of(logins, bodies, all);
            case DataSetRoutes.PATH -> List.of(uploads, bodies, all);
            default -> List.of(bodies, all);
        };
    }
}
