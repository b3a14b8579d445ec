package interlock.http.files;

import interlock.neo4j.Deadline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file that are kept until it is known of which data they are, which its name tells. Once they are more than
 * there is room for, they go out as they come, under a name that tells less.
 */
final class HeldBack implements AutoCloseable {
    /** Says under which name the file goes, and where. */
    interface Opening {
        OutputStream open();
    }

    private final AtomicLong room;
    private final Opening unnamed;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private @Nullable OutputStream out;

    /**
     * @param room how many bytes all files together may still keep
     * @param unnamed used where there is no more room
     */
    HeldBack(AtomicLong room, Opening unnamed) {
        this.room = room;
        this.unnamed = unnamed;
    }

    /** Where the file is written, as long as the request has time; to close it ends nothing. */
    OutputStream body() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                HeldBack.this.write(bytes, offset, length);
            }
        };
    }

    private void write(byte[] bytes, int offset, int length) throws IOException {
        if (out == null) {
            Deadline.pass();
        }
        if (out == null && !take(length)) {
            send(unnamed);
        }
        if (out == null) {
            kept.write(bytes, offset, length);
        } else {
            out.write(bytes, offset, length);
        }
    }

    private boolean take(int bytes) {
        if (room.addAndGet(-bytes) >= 0) {
            return true;
        }
        room.addAndGet(bytes);
        return false;
    }

    private void send(Opening opening) throws IOException {
        out = opening.open();
        kept.writeTo(out);
        giveBack();
    }

    /** Forgets what was written. */
    void clear() {
        if (out != null) {
            throw new IllegalStateException("A part of the file was sent, and cannot be taken back");
        }
        giveBack();
    }

    private void giveBack() {
        room.addAndGet(kept.size());
        kept.reset();
    }

    /** Sends the whole file under its name, where none of it was sent yet; it is complete. */
    void end(Opening named) throws IOException {
        if (out == null) {
            send(named);
        }
        if (out != null) {
            out.close();
        }
    }

    /** What is kept is not needed any more. */
    @Override
    public void close() {
        giveBack();
    }
}
