package interlock.command;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One request of HTTP/1.1 on a connection of its own. The JDK's two clients look through every jar of the class path for
 * handlers and loggers before the first byte is sent, which takes longer than the answer.
 *
 * @param status of the answer
 * @param headers by their names in small letters
 * @param body as text
 */
record PlainHttp(int status, Map<String, String> headers, String body) {
    static final int NOT_MODIFIED = 304;
    private static final int PORT = 80;
    private static final int HEXADECIMAL = 16;
    private static final int LONGEST_LINE = 64 * 1024;
    private static final String CHUNKED = "chunked";

    /**
     * Gets what is at an address.
     *
     * @throws IOException where nobody answers, or the answer breaks off
     */
    static PlainHttp get(URI address, Map<String, String> headers) throws IOException {
        int port = address.getPort() < 0 ? PORT : address.getPort();
        try (Socket socket = new Socket(address.getHost().replaceAll("[\\[\\]]", ""), port)) {
            StringBuilder head = new StringBuilder("GET ").append(address.getRawPath());
            if (address.getRawQuery() != null) {
                head.append('?').append(address.getRawQuery());
            }
            head.append(" HTTP/1.1\r\nHost: ").append(address.getRawAuthority()).append("\r\nConnection: close\r\n");
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            return read(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private static PlainHttp read(InputStream in) throws IOException {
        String[] first = line(in).split(" ", 3);
        if (first.length < 2 || !first[0].startsWith("HTTP/1.") || !first[1].matches("\\d{3}")) {
            throw new IOException("what answers is no HTTP server");
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        int status = Integer.parseInt(first[1]);
        byte[] body = status == NOT_MODIFIED ? new byte[0] : body(in, headers);
        return new PlainHttp(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (CHUNKED.equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks(in);
        }
        String length = headers.get("content-length");
        return length == null ? in.readAllBytes() : exactly(in, Integer.parseInt(length));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.writeBytes(exactly(in, size));
            line(in);
        }
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        try {
            return Integer.parseInt(line(in).split(";", 2)[0].strip(), HEXADECIMAL);
        } catch (NumberFormatException e) {
            throw new IOException("the answer is broken", e);
        }
    }

    private static byte[] exactly(InputStream in, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the answer breaks off");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0 || line.size() == LONGEST_LINE) {
                throw new EOFException("the answer breaks off");
            }
            if (read != '\r') {
                line.write(read);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
