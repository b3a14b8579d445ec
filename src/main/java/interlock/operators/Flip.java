package interlock.operators;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A day on which an answer changed, with what did it.
 *
 * @param told which rows, such as {@code Grok is new; GPT is gone}
 * @param headline the answer from this day on, in a sentence
 * @param facts those that did it, as they stand in JSON
 * @param sources what these cite
 * @param total how many rows there are from this day on
 */
public record Flip(
        LocalDate day,
        String told,
        String headline,
        List<History.Change> changes,
        List<Map<String, Object>> facts,
        List<Map<String, Object>> sources,
        int total) {}
