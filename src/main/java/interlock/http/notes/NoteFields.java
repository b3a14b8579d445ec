package interlock.http.notes;

import interlock.dataset.Column;
import interlock.dataset.Table;
import interlock.model.EntityKind;
import interlock.model.RecordKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of records as JSON has them: the columns of the files, but for those that stand for ends, type and kind. */
final class NoteFields {
    private static final Map<String, String> NAMES =
            Map.of(":START_ID", "from", ":TYPE", "type", ":END_ID", "to", ":LABEL", "label");
    private static final Map<String, String> COLUMNS =
            NAMES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private NoteFields() {}

    static String ofColumn(String column) {
        return NAMES.getOrDefault(column, column);
    }

    static String column(String field) {
        return COLUMNS.getOrDefault(field, field);
    }

    /** All that a table has. */
    static List<String> of(Table table) {
        return table.columns().stream()
                .map(Column::name)
                .map(NoteFields::ofColumn)
                .filter(field -> table == Table.ENTITIES || !field.equals("label"))
                .toList();
    }

    /** The cell of a label, in which an entity says its kind and any other record nothing. */
    static String label(Table table, String given) {
        return switch (table) {
            case ENTITIES -> given.isEmpty() ? "" : EntityKind.ENTITY + ";" + given;
            case DEALS -> RecordKind.DEAL.label();
            case SOURCES -> RecordKind.SOURCE.label();
            case FACTS -> "";
        };
    }

    /** The cells of a record as fields of JSON, all of them text. */
    static Map<String, String> plain(Table table, Map<String, String> cells) {
        Map<String, String> plain = new LinkedHashMap<>();
        cells.forEach((column, cell) -> {
            String field = ofColumn(column);
            if (!field.equals("label")) {
                plain.put(field, cell);
            } else if (table == Table.ENTITIES) {
                plain.put(field, cell.replaceFirst("^" + EntityKind.ENTITY + ";", ""));
            }
        });
        return plain;
    }
}
