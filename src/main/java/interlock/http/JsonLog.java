package interlock.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import interlock.event.EventKind;
import interlock.event.EventLog;
import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;
import org.jspecify.annotations.Nullable;

/** One line of JSON for each request, or for each event. */
public final class JsonLog implements EventLog, AutoCloseable {
    private static final int FILE_BYTES = 10 * 1024 * 1024;
    private static final int FILES = 5;

    private final @Nullable Handler handler;

    private JsonLog(@Nullable Handler handler) {
        this.handler = handler;
        if (handler != null) {
            handler.setFormatter(new Line());
        }
    }

    /**
     * A log in files of this name, or wherever it goes.
     *
     * @throws StartFailure where the files cannot be written
     */
    public static JsonLog to(ServerConfig.Log where, String name) {
        return switch (where) {
            case ServerConfig.Log.Files files -> new JsonLog(files(files.folder(), name));
            case ServerConfig.Log.Stderr stderr -> new JsonLog(new StreamHandler(System.err, new Line()));
            case ServerConfig.Log.Off off -> new JsonLog(null);
        };
    }

    private static Handler files(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            return new FileHandler(folder.resolve(name + ".%g.log").toString(), FILE_BYTES, FILES, true);
        } catch (IOException e) {
            throw new StartFailure("The log " + name + " cannot be written to " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void write(EventKind kind, Map<String, ?> details) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("time", Instant.now().toString());
        line.put("event", kind.word());
        line.putAll(details);
        write(line);
    }

    void write(Map<String, @Nullable Object> line) {
        if (handler != null) {
            try {
                handler.publish(new LogRecord(Level.INFO, Json.WRITER.writeValueAsString(line)));
                handler.flush();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        if (handler instanceof FileHandler file) {
            file.close();
        }
    }

    private static final class Line extends Formatter {
        @Override
        public String format(LogRecord line) {
            return line.getMessage() + "\n";
        }
    }
}
