package interlock.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import interlock.http.notes.NoteProblem;
import interlock.neo4j.GraphFailure.Position;
import interlock.text.Abridged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A failure as a caller sees it: problem details of RFC 9457, and our {@code code}, {@code hint}, {@code given} with its
 * {@code nearest}, and {@code position}.
 *
 * @param type always {@code about:blank}: {@code code} tells kinds apart
 * @param title the status in words
 * @param detail what was given, and what is allowed
 * @param code a word that a program can go by
 * @param hint what would work instead, for people
 * @param given the name or value that does not exist or is not allowed, as it came; null where that is not what is wrong
 * @param nearest what exists and is most like it, the nearest first, for programs; null where {@code given} is
 * @param position where in a statement
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String hint,
        @Nullable String given,
        @Nullable List<String> nearest,
        @Nullable Position position) {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_GIVEN = 200;

    /** What was given may be as long as a request; its beginning and what is allowed, at the end, tell enough. */
    Problem {
        detail = Abridged.text(detail, LONGEST_TEXT);
        hint = hint == null ? null : Abridged.text(hint, LONGEST_TEXT);
        given = given == null ? null : Abridged.text(given, LONGEST_GIVEN);
    }

    static Problem of(int status, String code, String detail, @Nullable String hint) {
        return of(status, code, detail, hint, null);
    }

    static Problem of(int status, String code, String detail, @Nullable String hint, @Nullable Position position) {
        return new Problem("about:blank", titleOf(status), status, detail, code, hint, null, null, position);
    }

    /** The same problem, about this name or value. */
    Problem about(String wrong, List<String> near) {
        return new Problem(type, title, status, detail, code, hint, wrong, List.copyOf(near), position);
    }

    /** A problem with more to tell than every problem has. */
    static Map<String, Object> details(NoteProblem problem) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("type", "about:blank");
        details.put("title", titleOf(problem.status()));
        details.put("status", problem.status());
        details.putAll(problem.details());
        return details;
    }

    private static String titleOf(int status) {
        return io.javalin.http.HttpStatus.forStatus(status).getMessage();
    }
}
