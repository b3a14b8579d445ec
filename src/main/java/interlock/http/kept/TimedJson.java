package interlock.http.kept;

import interlock.neo4j.Deadline;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * JSON on its way out that is written without a time, whose digest is taken as it is written, and which goes on with the time
 * put in: so a large answer is written once, and what took longer is not taken for something else.
 *
 * <p>Within a string of JSON a quotation mark has a backslash before it, so that the mark of the time is found nowhere else.
 */
final class TimedJson extends OutputStream {
    private static final byte[] UNTIMED = "\"millis\":0".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 8 * 1024;

    private final OutputStream out;
    private final MessageDigest digest;
    private final byte[] timed;
    private final byte[] buffer = new byte[BUFFER];
    private int held;
    private int matched;
    private boolean closed;

    /**
     * @param out where it goes on, with the time
     * @param digest of what is written, without it
     * @param millis the time
     */
    TimedJson(OutputStream out, MessageDigest digest, long millis) {
        this.out = out;
        this.digest = digest;
        timed = ("\"millis\":" + millis).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        Deadline.pass();
        digest.update(bytes, from, length);
        for (int at = from; at < from + length; at++) {
            take(bytes[at]);
        }
    }

    private void take(byte one) throws IOException {
        if (one == UNTIMED[matched]) {
            matched++;
            if (matched == UNTIMED.length) {
                matched = 0;
                put(timed, timed.length);
            }
            return;
        }
        put(UNTIMED, matched);
        // Only its first letter begins the mark anew; the one within it is followed by a colon.
        matched = one == UNTIMED[0] ? 1 : 0;
        if (matched == 0) {
            put(one);
        }
    }

    private void put(byte[] bytes, int length) throws IOException {
        for (int at = 0; at < length; at++) {
            put(bytes[at]);
        }
    }

    private void put(byte one) throws IOException {
        if (held == BUFFER) {
            out.write(buffer, 0, held);
            held = 0;
        }
        buffer[held++] = one;
    }

    /** The writer of JSON closes it, and so does whoever made it. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            put(UNTIMED, matched);
            out.write(buffer, 0, held);
            out.close();
        }
    }
}
