package interlock.http;

import com.fasterxml.jackson.databind.SequenceWriter;
import interlock.http.files.StatementFile;
import interlock.http.files.StatementFile.Statement;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as lines of JSON, each an object by the names of the columns. */
final class JsonLines implements RowWriter {
    static final String TYPE = "application/x-ndjson";

    private final OutputStream file;
    private @Nullable SequenceWriter out;

    JsonLines(Context context, Statement statement) {
        file = new StatementFile(context, statement, "ndjson", TYPE, ResponseBody::of);
    }

    /** Each line names them. */
    @Override
    public void columns(List<String> names) {}

    @Override
    public void row(Map<String, @Nullable Object> row) {
        try {
            if (out == null) {
                out = Json.WRITER.writer().withRootValueSeparator("\n").writeValues(file);
            }
            out.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end() {
        try {
            if (out == null) {
                file.close();
            } else {
                out.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
