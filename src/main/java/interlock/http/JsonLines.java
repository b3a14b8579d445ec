package interlock.http;

import com.fasterxml.jackson.databind.SequenceWriter;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as lines of JSON, each an object by the names of the columns. */
final class JsonLines implements RowWriter {
    static final String TYPE = "application/x-ndjson";

    private final Context context;
    private @Nullable SequenceWriter out;

    JsonLines(Context context) {
        this.context = context;
    }

    @Override
    public void columns(List<String> names) {
        context.contentType(TYPE);
    }

    @Override
    public void row(Map<String, @Nullable Object> row) {
        try {
            if (out == null) {
                out = Json.WRITER.writer().withRootValueSeparator("\n").writeValues(ResponseBody.of(context));
            }
            out.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
