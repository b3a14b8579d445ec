package interlock.http.notes;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.dataset.DataSetId;
import interlock.dataset.Table;
import interlock.notes.Draft;
import interlock.notes.Notes;
import interlock.text.EnglishList;
import interlock.text.Suggestions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a draft from JSON: {@code {"dataSet": …, "facts": [{…}], "sources": […], "retract": ["…"]}}. */
final class DraftJson {
    /** Who has more makes a file of it. */
    private static final int MOST_RECORDS = 200;

    private static final String DATA_SET = "dataSet";
    private static final String RETRACT = "retract";

    private DraftJson() {}

    /**
     * @throws NoteProblem 400 for what is not known or no text
     * @throws interlock.dataset.NotADataSet where the data set cannot be called so
     */
    static Draft read(JsonNode body) {
        if (!body.isObject()) {
            throw new NoteProblem(
                    400, "bad-note", "The body is no object", "Send {\"facts\": [{…}], \"sources\": [{…}]}");
        }
        Map<Table, List<Map<String, String>>> records = new EnumMap<>(Table.class);
        List<String> retract = new ArrayList<>();
        String dataSet = Notes.DATA_SET;
        List<String> known = Stream.concat(
                        Stream.of(DATA_SET, RETRACT), Stream.of(Table.values()).map(Table::word))
                .toList();
        for (Map.Entry<String, JsonNode> part : body.properties()) {
            String name = part.getKey();
            if (name.equals(DATA_SET)) {
                dataSet = DataSetId.of(text(name, part.getValue()));
            } else if (!known.contains(name)) {
                throw unknown("The body has '" + name + "'", name, known);
            } else if (!part.getValue().isArray()) {
                throw new NoteProblem(400, "bad-note", "'" + name + "' is no list", "Put records between [ and ]")
                        .about(name, List.of());
            } else if (name.equals(RETRACT)) {
                part.getValue().forEach(id -> retract.add(text(name, id)));
            } else {
                Table table = table(name);
                List<Map<String, String>> each = new ArrayList<>();
                part.getValue().forEach(record -> each.add(record(table, record)));
                records.put(table, each);
            }
        }
        Draft draft = new Draft(dataSet, records, retract.stream().distinct().toList());
        demandSome(draft);
        return draft;
    }

    private static void demandSome(Draft draft) {
        long count = draft.retract().size()
                + draft.records().values().stream().mapToLong(List::size).sum();
        if (count == 0 || count > MOST_RECORDS) {
            throw new NoteProblem(
                    400,
                    "bad-note",
                    count == 0
                            ? "The note has no record"
                            : "The note has " + count + " records, and may have " + MOST_RECORDS,
                    count == 0
                            ? "Give at least one in "
                                    + EnglishList.or(Stream.of(Table.values())
                                            .map(Table::word)
                                            .toList())
                            : "Load more as a data set, at /api/datasets");
        }
    }

    private static Table table(String word) {
        return Stream.of(Table.values())
                .filter(table -> table.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> record(Table table, JsonNode record) {
        if (!record.isObject()) {
            throw new NoteProblem(
                    400, "bad-note", "One of '" + table.word() + "' is no object", "Give its fields by name");
        }
        List<String> known = NoteFields.of(table);
        Map<String, String> cells = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : record.properties()) {
            if (!known.contains(field.getKey())) {
                throw unknown("One of '" + table.word() + "' has '" + field.getKey() + "'", field.getKey(), known);
            }
            cells.put(NoteFields.column(field.getKey()), text(field.getKey(), field.getValue()));
        }
        if (table != Table.FACTS && (table != Table.ENTITIES || cells.containsKey(":LABEL"))) {
            cells.put(":LABEL", NoteFields.label(table, cells.getOrDefault(":LABEL", "")));
        }
        return cells;
    }

    /** A text, a number, a truth, a list of texts, or null for nothing. */
    private static String text(String name, JsonNode value) {
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(text(name, item)));
            return String.join(";", items);
        }
        if (value.isObject()) {
            throw new NoteProblem(
                            400, "bad-note", "'" + name + "' is an object", "Give a text, a number, or a list of texts")
                    .about(name, List.of());
        }
        return value.isNull() ? "" : value.asText();
    }

    private static NoteProblem unknown(String what, String name, List<String> known) {
        return new NoteProblem(400, "bad-note", what + ", which there is not", "There are: " + String.join(", ", known))
                .about(name, Suggestions.among(known).nearest(name).stream().toList());
    }
}
