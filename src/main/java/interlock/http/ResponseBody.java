package interlock.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The body of an answer while it is written: where it cannot be, {@link ClientGone} tells that from a fault of our own
 * files.
 */
final class ResponseBody extends OutputStream {
    private final OutputStream out;

    private ResponseBody(OutputStream out) {
        this.out = out;
    }

    static OutputStream of(Context context) {
        return new ResponseBody(context.outputStream());
    }

    @Override
    public void write(int b) throws IOException {
        send(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        send(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        send(out::flush);
    }

    @Override
    public void close() throws IOException {
        send(out::close);
    }

    private interface Sending {
        void run() throws IOException;
    }

    private static void send(Sending sending) throws ClientGone {
        try {
            sending.run();
        } catch (IOException e) {
            throw new ClientGone(e);
        }
    }
}
