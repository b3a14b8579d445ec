package interlock.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import interlock.http.files.Csv;
import io.javalin.http.Context;
import java.io.IOException;
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
    private final Context context;
    private @Nullable Csv csv;

    CsvRows(Context context) {
        this.context = context;
    }

    @Override
    public void columns(List<String> names) {
        context.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"cypher.csv\"");
        csv = new Csv(new OutputStreamWriter(ResponseBody.of(context), StandardCharsets.UTF_8), names);
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
            default -> json(map);
        };
    }

    private static String json(Map<?, ?> map) {
        try {
            return Json.WRITER.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
