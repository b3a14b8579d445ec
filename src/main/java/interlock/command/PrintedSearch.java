package interlock.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a search found, each question as the command that asks it. */
public final class PrintedSearch {
    private PrintedSearch() {}

    public static String of(String json, String typed) {
        Map<String, Object> found = JsonText.object(json);
        String text = lines(
                        found.get("entities"),
                        one -> one.get("displayName") + "  " + one.get("id") + "  " + one.get("label"))
                + lines(found.get("deals"), one -> one.get("title") + "  " + one.get("id") + "  Deal")
                + lines(
                        found.get("questions"),
                        one -> one.get("title") + "\n  interlock ask " + one.get("name")
                                + options(one.get("parameters")));
        return text.isEmpty() ? "Nothing is like '" + typed + "'.\n" : text;
    }

    private interface Line {
        String of(Map<?, ?> one);
    }

    private static String lines(Object list, Line line) {
        return list instanceof List<?> all
                ? all.stream()
                        .map(one -> one instanceof Map<?, ?> map ? line.of(map) + "\n" : "")
                        .collect(Collectors.joining())
                : "";
    }

    private static String options(Object parameters) {
        return parameters instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .map(one ->
                                " --" + QuestionOptions.kebab(one.getKey().toString()) + " " + quoted(one.getValue()))
                        .collect(Collectors.joining())
                : "";
    }

    private static String quoted(Object value) {
        String text = value instanceof List<?> several
                ? several.stream().map(Object::toString).collect(Collectors.joining(","))
                : value.toString();
        return text.matches("[A-Za-z0-9.,:_-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
