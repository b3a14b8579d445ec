package interlock.command;

import interlock.text.Figures;
import interlock.text.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An answer as a person reads it: the sentence, the rows with names, and where the rest is. */
public final class PrintedAnswer {
    private static final int NARROWEST = 6;
    private static final String GAP = "  ";

    private final Map<String, Object> answer;
    private final Map<String, String> names = new HashMap<>();
    private final List<Map<String, Object>> columns = new ArrayList<>();

    private PrintedAnswer(String json) {
        answer = JsonText.object(json);
        if (answer.get("graph") instanceof Map<?, ?> graph && graph.get("nodes") instanceof List<?> nodes) {
            nodes.forEach(node -> name(object(node)));
        }
        // Ids of facts are for programs; what they prove is told by the page.
        list("columns").stream()
                .filter(column -> !Boolean.TRUE.equals(column.get("hidden")) && !"fact".equals(column.get("type")))
                .filter(this::saysSomething)
                .forEach(columns::add);
    }

    private boolean saysSomething(Map<String, Object> column) {
        return list("rows").stream().anyMatch(row -> row.get(String.valueOf(column.get("name"))) != null);
    }

    private void name(Map<String, Object> node) {
        names.put(
                String.valueOf(node.get("id")),
                String.valueOf(node.getOrDefault("displayName", node.getOrDefault("name", node.get("id")))));
    }

    /** A table that fits, between the sentence and the number of rows and sources. */
    public static String table(String json, ServedMarket market, Map<String, List<String>> given, Terminal terminal) {
        PrintedAnswer here = new PrintedAnswer(json);
        List<List<String>> cells = here.cells();
        return terminal.bold(here.sentence()) + "\n\n"
                + (cells.isEmpty() ? "" : here.fitted(cells, terminal) + "\n")
                + terminal.faint(here.rest() + "\n" + market.onPage(here.text("question"), given)) + "\n";
    }

    /** The same as Markdown. */
    public static String markdown(String json, ServedMarket market, Map<String, List<String>> given) {
        PrintedAnswer here = new PrintedAnswer(json);
        String rows = here.cells().stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining());
        String head = here.columns.stream()
                .map(column -> String.valueOf(column.get("name")))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
        return "**" + here.sentence() + "**\n\n"
                + (rows.isEmpty() ? "" : head + "|" + "---|".repeat(here.columns.size()) + "\n" + rows + "\n")
                + here.rest() + " [" + here.text("title") + "](" + market.onPage(here.text("question"), given) + ")\n";
    }

    private String sentence() {
        return text("headline");
    }

    private String rest() {
        int shown = list("rows").size();
        long total = answer.get("total") instanceof Number number ? number.longValue() : shown;
        boolean exact = !Boolean.FALSE.equals(answer.get("totalExact"));
        int sources = list("sources").size();
        return (shown == total && exact
                        ? Figures.number(total) + (total == 1 ? " row" : " rows")
                        : Figures.number(shown) + " of " + (exact ? "" : "more than ") + Figures.number(total)
                                + " rows")
                + ", " + Figures.number(sources) + (sources == 1 ? " source." : " sources.");
    }

    private List<List<String>> cells() {
        return list("rows").stream()
                .map(row -> columns.stream()
                        .map(column ->
                                cell(row.get(String.valueOf(column.get("name"))), String.valueOf(column.get("type"))))
                        .toList())
                .toList();
    }

    private String cell(@Nullable Object value, String type) {
        return switch (value) {
            case null -> "";
            case List<?> several ->
                Wording.listed(several.stream().map(one -> cell(one, type)).toList());
            case Boolean yes -> yes ? "yes" : "no";
            case Number number -> type.equals("share") ? Figures.percent(number.doubleValue()) : Figures.number(number);
            default -> names.getOrDefault(value.toString(), value.toString()).replaceAll("\\s+", " ");
        };
    }

    private boolean isNumber(int column) {
        return List.of("integer", "number", "amount", "share")
                .contains(columns.get(column).get("type"));
    }

    private String fitted(List<List<String>> cells, Terminal terminal) {
        List<String> heads = columns.stream()
                .map(column -> String.valueOf(column.get("name")))
                .toList();
        int[] widths = IntStream.range(0, heads.size())
                .map(i -> cells.stream()
                        .mapToInt(row -> row.get(i).length())
                        .reduce(heads.get(i).length(), Math::max))
                .toArray();
        narrow(widths, terminal.columns());
        return terminal.bold(line(heads, widths)) + "\n"
                + cells.stream().map(row -> line(row, widths) + "\n").collect(Collectors.joining());
    }

    /** Takes from the widest until the line fits. */
    private static void narrow(int[] widths, int columns) {
        int room = columns - GAP.length() * (widths.length - 1);
        int over = IntStream.of(widths).sum() - room;
        while (over > 0) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
            over--;
        }
    }

    private String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> padded(cells.get(i), widths[i], isNumber(i)))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String padded(String text, int width, boolean right) {
        String cut = text.length() > width ? text.substring(0, width - 1) + "…" : text;
        String space = " ".repeat(width - cut.length());
        return right ? space + cut : cut + space;
    }

    private String text(String key) {
        Object value = answer.get(key);
        return value == null ? "" : value.toString();
    }

    private List<Map<String, Object>> list(String key) {
        return answer.get(key) instanceof List<?> list
                ? list.stream().map(PrintedAnswer::object).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
