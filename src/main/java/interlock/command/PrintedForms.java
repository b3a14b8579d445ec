package interlock.command;

import interlock.question.Question;
import java.util.List;
import java.util.Map;

/** The forms in which an answer is printed. */
public final class PrintedForms {
    private PrintedForms() {}

    /**
     * The answer in a form.
     *
     * @param format one of {@link QuestionOptions#FORMATS}
     */
    public static String of(
            Question question, Map<String, List<String>> given, String format, ServedMarket market, Terminal terminal) {
        String path = "api/questions/" + question.name();
        return switch (format) {
            case "csv" -> market.get(path + ".csv", given);
            case "json" -> market.get(path, given) + "\n";
            case "md" -> PrintedAnswer.markdown(market.get(path, given), market, given);
            default -> PrintedAnswer.table(market.get(path, given), market, given, terminal);
        };
    }
}
