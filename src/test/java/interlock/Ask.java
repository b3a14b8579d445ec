package interlock;

import interlock.answers.Answer;
import interlock.question.Questions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;

/** A bundled question's answer on the bundled data set, as of its newest day unless told otherwise. */
final class Ask {
    static final String NEWEST = "2026-11-23";

    private static final Questions QUESTIONS = Questions.bundled();

    private Ask() {}

    /** @param given names and values by turns */
    static Answer answer(String name, String... given) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (int i = 0; i < given.length; i += 2) {
            parameters.computeIfAbsent(given[i], key -> new ArrayList<>()).add(given[i + 1]);
        }
        var question = QUESTIONS.find(name).orElseThrow();
        return RunningProduct.graph().ask(question, question.read(parameters, LocalDate.parse(NEWEST)));
    }

    static List<Map<String, @Nullable Object>> rows(String name, String... given) {
        return answer(name, given).rows();
    }

    /** Some columns of some rows. */
    static List<Tuple> columns(List<Map<String, @Nullable Object>> rows, String... names) {
        return rows.stream()
                .map(row -> Tuple.tuple(List.of(names).stream().map(row::get).toArray()))
                .toList();
    }

    static List<@Nullable Object> column(List<Map<String, @Nullable Object>> rows, String name) {
        return rows.stream().map(row -> row.get(name)).toList();
    }
}
