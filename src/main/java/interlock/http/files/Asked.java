package interlock.http.files;

import interlock.answers.Answer;
import interlock.question.Question;
import interlock.question.World;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file answers.
 *
 * @param question the question's name
 * @param parameters the values that it was asked with, defaults included
 * @param world null for all that is known, with nothing taken out or supposed
 * @param fingerprint empty where the file goes out before it is known
 */
record Asked(
        String question,
        Map<String, Object> parameters,
        @Nullable Map<String, Object> world,
        String fingerprint) {

    static Asked of(Answer answer) {
        return new Asked(
                Objects.requireNonNull(answer.question()), answer.parameters(), answer.world(), answer.fingerprint());
    }

    static Asked of(Question question, Map<String, Object> values, World world) {
        return new Asked(question.name(), values, world.isReal() ? null : world.plain(), "");
    }

    /** The question and the day. */
    String named() {
        return question + (parameters.get("asOf") instanceof String day ? "-" + day : "");
    }

    /** The part of the fingerprint that is of the rows. */
    String answered() {
        return fingerprint.substring(fingerprint.indexOf('.') + 1);
    }
}
