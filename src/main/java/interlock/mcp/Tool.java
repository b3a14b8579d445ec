package interlock.mcp;

import interlock.question.BadParameter;
import interlock.question.Fields;
import interlock.question.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that an agent can ask.
 *
 * @param name as it is called
 * @param title in a few words
 * @param about what it answers, and when to ask it
 * @param input the schema of its arguments
 * @param output the schema of its structured answer
 */
record Tool(String name, String title, String about, Map<String, Object> input, Map<String, Object> output, Work work) {

    /** What answers; its thread is interrupted when nobody waits any more. */
    interface Work {
        Reply answer(Call call);
    }

    /**
     * One call.
     *
     * @param arguments as they came
     * @param site the address of the page; empty where none is served
     */
    record Call(Map<String, Object> arguments, String site) {
        /**
         * The arguments by the rules of a form.
         *
         * @throws BadParameter for the first that is unknown, missing or not allowed
         */
        Map<String, Object> read(List<Parameter> parameters) {
            return new Fields(parameters).read(texts(), LocalDate.now());
        }

        /** Each argument as texts, which is how forms and addresses have them. */
        Map<String, List<String>> texts() {
            Map<String, List<String>> texts = new LinkedHashMap<>();
            arguments.forEach((name, value) -> texts.put(name, texts(value)));
            return texts;
        }

        private static List<String> texts(Object value) {
            if (value instanceof List<?> several) {
                List<String> texts = new ArrayList<>();
                several.forEach(one -> texts.add(String.valueOf(one)));
                return texts;
            }
            return value == null ? List.of() : List.of(value.toString());
        }
    }

    /**
     * An answer.
     *
     * @param text for a reader
     * @param structured the same for a program, as {@link Tool#output} says
     */
    record Reply(String text, Map<String, Object> structured) {}
}
