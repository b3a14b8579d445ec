package interlock.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sessions that were ended before their time, kept in a file until their time is over too. */
final class EndedSessions {
    private static final int MOST = 100_000;

    private final @Nullable Path file;
    private final Map<String, Instant> ended = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    /** @param file null to keep them in memory */
    EndedSessions(@Nullable Path file, Instant now) {
        this.file = file;
        if (file != null && Files.exists(file)) {
            try {
                Files.readAllLines(file).forEach(line -> read(line, now));
                Files.write(
                        file, ended.entrySet().stream().map(EndedSessions::line).toList());
            } catch (IOException e) {
                throw unwritten(file, e);
            }
        }
    }

    private void read(String line, Instant now) {
        String[] parts = line.split(" ");
        if (parts.length == 2 && parts[1].matches("[0-9]{1,12}")) {
            Instant until = Instant.ofEpochSecond(Long.parseLong(parts[1]));
            if (until.isAfter(now)) {
                ended.put(parts[0], until);
            }
        }
    }

    private static String line(Map.Entry<String, Instant> one) {
        return one.getKey() + " " + one.getValue().getEpochSecond();
    }

    synchronized boolean contains(String id) {
        return ended.containsKey(id);
    }

    /** @param until when it would have ended by itself */
    synchronized void add(String id, Instant until) {
        if (ended.putIfAbsent(id, until) == null && file != null) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(
                        file, line(Map.entry(id, until)) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw unwritten(file, e);
            }
        }
    }

    private static UncheckedIOException unwritten(Path file, IOException e) {
        return new UncheckedIOException("The ended sessions in " + file + " cannot be kept", e);
    }
}
