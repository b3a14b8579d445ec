package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.RunningProduct;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A request written byte by byte, as no decent client would. */
record RawRequest(byte[] head, byte[] body) {
    private static final int PATIENCE_MILLIS = 30_000;

    /** What came back, as text. */
    record Reply(int status, String all) {
        String body() {
            return all.substring(all.indexOf("\r\n\r\n") + 4);
        }

        boolean hasHeader(String name) {
            return all.toLowerCase(Locale.ROOT).contains("\r\n" + name.toLowerCase(Locale.ROOT) + ":");
        }
    }

    static RawRequest of(String head, String body) {
        return new RawRequest(head.getBytes(StandardCharsets.ISO_8859_1), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends it to the shared product and reads all that comes until the server closes. */
    Reply send() {
        return send(RunningProduct.page());
    }

    Reply send(URI page) {
        try (Socket socket = new Socket(page.getHost(), page.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket.getOutputStream());
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return new Reply(all.startsWith("HTTP/1.1 ") ? Integer.parseInt(all.substring(9, 12)) : 0, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is too large is answered before it is read whole, and then there is nobody to write to. */
    private void write(OutputStream out) throws IOException {
        try {
            out.write(head);
            out.write(body);
            out.flush();
        } catch (SocketException answered) {
            assertThat(answered).hasMessageContaining("pipe");
        }
    }
}
