package interlock.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;
import org.jspecify.annotations.Nullable;

/** One line of JSON for each request. */
final class AccessLog implements AutoCloseable {
    private static final int FILE_BYTES = 10 * 1024 * 1024;
    private static final int FILES = 5;

    private final @Nullable Handler handler;

    private AccessLog(@Nullable Handler handler) {
        this.handler = handler;
        if (handler != null) {
            handler.setFormatter(new Line());
        }
    }

    /** @throws StartFailure where the files cannot be written */
    static AccessLog to(ServerConfig.Log where) {
        return switch (where) {
            case ServerConfig.Log.Files files -> new AccessLog(files(files.folder()));
            case ServerConfig.Log.Stderr stderr -> new AccessLog(new StreamHandler(System.err, new Line()));
            case ServerConfig.Log.Off off -> new AccessLog(null);
        };
    }

    private static Handler files(Path folder) {
        try {
            Files.createDirectories(folder);
            return new FileHandler(folder.resolve("access.%g.log").toString(), FILE_BYTES, FILES, true);
        } catch (IOException e) {
            throw new StartFailure("The access log cannot be written to " + folder + ": " + e.getMessage(), e);
        }
    }

    void write(Map<String, @Nullable Object> request) {
        if (handler != null) {
            try {
                handler.publish(new LogRecord(Level.INFO, Json.WRITER.writeValueAsString(request)));
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
