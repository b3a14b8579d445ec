package interlock.operators;

import java.util.List;
import java.util.Map;

/**
 * That an answer has flipped, as it is told to whoever watches it.
 *
 * @param told which rows, such as {@code Grok is new in the answer}
 * @param headline the answer as it is, in a sentence
 * @param before and as it was
 * @param facts at hand of the rows that changed, those that were not there before, or are no more
 * @param fingerprint of the answer as it is
 */
public record AnswerChange(
        String question,
        String title,
        String told,
        String headline,
        String before,
        List<History.Change> changes,
        List<Map<String, Object>> facts,
        String fingerprint) {}
