package interlock.access;

import interlock.event.EventKind;
import interlock.event.EventLog;
import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of tokens, one a line, each alone or behind the name of whoever has it; lines that begin with # are for people.
 * All of them are taken, so that a new one stands beside the old for as long as its owner leaves it there. The file is
 * looked at with each token that is to be checked, and read again when it has changed.
 */
final class TokenFile {
    private static final Pattern LINE = Pattern.compile("(?:([\\p{L}\\p{N}._@-]{1,64})\\s+)?(\\S+)");

    private final Path file;
    private final String name;
    private final boolean writes;
    private final EventLog events;
    private volatile Contents contents;

    /** What changes when a file is written or replaced. */
    private record Stamp(
            FileTime modified, long size, @Nullable Object key) {
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(now.lastModifiedTime(), now.size(), now.fileKey());
        }
    }

    /** @param faults what is wrong, each with its line, and never a token in it */
    private record Contents(@Nullable Stamp stamp, List<Token> tokens, List<String> faults) {}

    /**
     * Reads it for the first time.
     *
     * @param name of whoever has a token without a name
     * @throws StartFailure where it cannot be read, or has no token or something else in it
     */
    TokenFile(Path file, String name, boolean writes, EventLog events) {
        this.file = file;
        this.name = name;
        this.writes = writes;
        this.events = events;
        try {
            contents = read(Stamp.of(file));
        } catch (IOException e) {
            throw new StartFailure("The tokens in " + file + " cannot be read: " + reason(e), e);
        }
        if (!contents.faults().isEmpty()) {
            throw new StartFailure(file + ": " + String.join("; ", contents.faults()));
        }
        if (contents.tokens().isEmpty()) {
            throw new StartFailure(file + " has no token: write one of " + Token.SHORTEST
                    + " characters or more on a line of its own");
        }
    }

    /** The tokens that stand there now; while it cannot be read, those that stood there last. */
    List<Token> tokens() {
        Contents known = contents;
        try {
            Stamp stamp = Stamp.of(file);
            return stamp.equals(known.stamp()) ? known.tokens() : again(stamp);
        } catch (IOException e) {
            return known.stamp() == null ? known.tokens() : unreadable(e);
        }
    }

    private synchronized List<Token> again(Stamp stamp) throws IOException {
        if (!stamp.equals(contents.stamp())) {
            contents = read(stamp);
            events.write(
                    EventKind.TOKENS_READ,
                    Map.of("file", file.toString(), "tokens", contents.tokens().size()));
            if (!contents.faults().isEmpty()) {
                faulty(String.join("; ", contents.faults()));
            }
        }
        return contents.tokens();
    }

    private synchronized List<Token> unreadable(IOException e) {
        if (contents.stamp() != null) {
            contents = new Contents(null, contents.tokens(), List.of());
            faulty(reason(e));
        }
        return contents.tokens();
    }

    private void faulty(String reason) {
        events.write(EventKind.TOKENS_FAULTY, Map.of("file", file.toString(), "reason", reason));
    }

    private static String reason(IOException e) {
        return e instanceof MalformedInputException ? "it is not UTF-8" : e.toString();
    }

    private Contents read(Stamp stamp) throws IOException {
        List<Token> tokens = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher read = LINE.matcher(line);
            if (!read.matches()) {
                faults.add("line " + (i + 1) + " is neither a token nor a name and a token");
            } else if (read.group(2).length() < Token.SHORTEST) {
                faults.add("the token in line " + (i + 1) + " has "
                        + read.group(2).length() + " characters, but must have " + Token.SHORTEST + " or more");
            } else {
                tokens.add(new Token(read.group(1) == null ? name : read.group(1), read.group(2), writes));
            }
        }
        return new Contents(stamp, List.copyOf(tokens), List.copyOf(faults));
    }
}
