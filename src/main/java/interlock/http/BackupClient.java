package interlock.http;

import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** Takes a backup from the Interlock that has a store open, as a person with curl does. */
public final class BackupClient {
    private static final int OK = 200;

    private BackupClient() {}

    /**
     * Writes what it sends to {@code out}, which stays the caller's to close.
     *
     * @param token one that lets write; empty where none is needed
     * @throws StartFailure in one line, where it gives none
     * @throws IOException where it breaks off, and then what was written is no backup
     */
    public static void fetch(URI page, Optional<String> token, OutputStream out) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(page.resolve(BackupRoutes.PATH)).POST(HttpRequest.BodyPublishers.noBody());
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != OK) {
                    throw new StartFailure("The Interlock at " + page + " gives no backup: "
                            + Json.WRITER.readTree(body).path("detail").asText("status " + response.statusCode()));
                }
                body.transferTo(out);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
