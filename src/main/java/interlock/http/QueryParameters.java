package interlock.http;

import interlock.model.Days;
import interlock.model.Standing;
import interlock.question.World;
import interlock.text.EnglishList;
import interlock.text.Language;
import interlock.text.WholeRange;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters of the addresses that are no questions, each read into a checked type. */
final class QueryParameters {
    /** The parameter that says in which language an answer speaks; before it the browser's Accept-Language is heard. */
    static final String LANGUAGE = "lang";

    /** The parameter that asks for all facts behind the rows of an answer, where they are more than are sent. */
    static final String EVIDENCE = "evidence";

    private static final String OF_ALL_ROWS = "rows";

    private QueryParameters() {}

    /** In which language whoever asks wants to read: by {@code lang}, else by Accept-Language, else English. */
    static Language language(Context context) {
        context.res().addHeader("Vary", "Accept-Language");
        String given = context.queryParam(LANGUAGE);
        String accepted = context.header("Accept-Language");
        if (given == null || given.isBlank()) {
            return accepted == null ? Language.ENGLISH : Language.preferred(accepted);
        }
        return Language.of(given)
                .orElseThrow(() -> new BadRequest(
                        400,
                        "bad-parameter",
                        LANGUAGE + " is '" + given + "', but must be " + EnglishList.or(Language.codes()),
                        null));
    }

    /** What is given but the language: the parameters of a question. */
    static Map<String, List<String>> ofQuestion(Context context) {
        Map<String, List<String>> given = new LinkedHashMap<>(context.queryParamMap());
        given.remove(LANGUAGE);
        given.remove(EVIDENCE);
        return given;
    }

    /** Whether all facts behind the rows are asked for, however many. */
    static boolean allEvidence(Context context) {
        String given = context.queryParam(EVIDENCE);
        if (given == null || given.isBlank()) {
            return false;
        }
        if (!given.equals(OF_ALL_ROWS)) {
            throw new BadRequest(
                    400, "bad-parameter", EVIDENCE + " is '" + given + "', but must be " + OF_ALL_ROWS, null);
        }
        return true;
    }

    static int whole(Context context, String name, int otherwise, int least, int most) {
        String given = context.queryParam(name);
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        WholeRange allowed = new WholeRange(least, most);
        return (int) allowed.read(given.strip())
                .orElseThrow(() -> new BadRequest(
                        400, "bad-parameter", name + " is '" + given + "', but must be " + allowed, null));
    }

    static LocalDate day(Context context, String name) {
        String given = context.queryParam(name);
        if (given == null || given.isBlank() || given.equals("today")) {
            return LocalDate.now();
        }
        return Days.read(given)
                .orElseThrow(() -> new BadRequest(
                        400,
                        "bad-parameter",
                        name + " is '" + given + "', but must be " + Days.ALLOWED + ", or today",
                        null));
    }

    /** How binding a fact must be; announced where nothing is given. */
    static Standing standing(Context context, String name) {
        String given = context.queryParam(name);
        if (given == null || given.isBlank()) {
            return Standing.ANNOUNCED;
        }
        return Standing.of(given)
                .orElseThrow(() -> new BadRequest(
                        400,
                        "bad-parameter",
                        name + " is '" + given + "', but must be one of " + String.join(", ", Standing.words()),
                        null));
    }

    /** The world that is asked about, as every question takes it. */
    static World world(Context context) {
        day(context, "asOf");
        standing(context, "atLeast");
        return World.read(context.queryParamMap(), LocalDate.now());
    }

    /** The values of a repeated or comma-separated parameter; empty where it is absent. */
    static List<String> list(Context context, String name) {
        return context.queryParams(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
