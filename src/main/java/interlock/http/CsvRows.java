package interlock.http;

import interlock.http.files.Csv;
import interlock.http.files.StatementFile;
import interlock.http.files.StatementFile.Statement;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows as CSV: a node and a relationship by their id, a path by the ids of its relationships, a map as JSON. */
final class CsvRows implements RowWriter {
    private final OutputStream out;
    private @Nullable Csv csv;

    CsvRows(Context context, Statement statement) {
        out = new StatementFile(context, statement, "csv", "text/csv; charset=utf-8", ResponseBody::of);
    }

    @Override
    public void columns(List<String> names) {
        csv = new Csv(new OutputStreamWriter(out, StandardCharsets.UTF_8), names);
    }

    @Override
    public void row(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> cells = LinkedHashMap.newLinkedHashMap(row.size());
        row.forEach((name, value) -> cells.put(name, cell(value)));
        Objects.requireNonNull(csv).write(cells);
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(CsvRows::cell).toList();
            case Map<?, ?> map -> cell(map);
            case null -> null;
            default -> value;
        };
    }

    private static Object cell(Map<?, ?> map) {
        return switch (String.valueOf(map.get("kind"))) {
            case "path" ->
                ((List<?>) Objects.requireNonNull(map.get("relationships")))
                        .stream().map(CsvRows::cell).toList();
            case "node", "relationship" -> String.valueOf(map.get("id"));
            default -> Json.write(map);
        };
    }

    @Override
    public void end() {
        try {
            Objects.requireNonNull(csv).end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
