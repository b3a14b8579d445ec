package interlock.dataset.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parts of a cell that names several, such as 'Orla Ventures, Nordlys Capital and Kestrel Partners.' */
final class PartiesOf {
    static final int MOST = 1_000;
    /** A full stop ends a sentence after a long word, and an abbreviation such as Inc. after a short one. */
    private static final Pattern SENTENCE = Pattern.compile("(.*\\p{L}{5})\\.", Pattern.DOTALL);

    private PartiesOf() {}

    /**
     * A row for each part; where several columns are split, for each combination, but not many more than {@value #MOST}.
     *
     * @param separators by column, what stands between parts
     */
    static List<FileRow> row(FileRow row, Map<String, List<String>> separators) {
        List<FileRow> rows = List.of(row);
        for (Map.Entry<String, List<String>> each : separators.entrySet()) {
            String column = each.getKey();
            List<FileRow> more = new ArrayList<>();
            for (FileRow one : rows) {
                Set<String> parts = parts(one.cell(column), each.getValue());
                if (parts.isEmpty()) {
                    more.add(one);
                }
                parts.forEach(part -> more.add(one.with(Map.of(column, part))));
            }
            rows = more;
            if (more.size() > MOST) {
                return more;
            }
        }
        return rows;
    }

    private static Set<String> parts(String cell, List<String> separators) {
        String any = separators.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Set<String> parts = new LinkedHashSet<>();
        for (String part : cell.split("(?i)(?:" + any + ")")) {
            String stripped = SENTENCE.matcher(part.strip()).replaceFirst("$1");
            if (!stripped.isEmpty()) {
                parts.add(stripped);
            }
        }
        return parts;
    }
}
