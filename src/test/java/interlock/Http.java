package interlock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A client of the product, as a person's own program is one. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Http() {}

    /** What came back. */
    public record Reply(int status, String contentType, String body, HttpResponse<String> response) {
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("Not JSON: " + body, e);
            }
        }

        /** The values of one column, in the order of the rows. */
        public List<String> column(String name) {
            return StreamSupport.stream(json().get("rows").spliterator(), false)
                    .map(row -> row.get(name).asText())
                    .toList();
        }
    }

    /** Gets an address under the shared product's. */
    public static Reply get(String path, String... headers) {
        return send(request(RunningProduct.at(path), headers).build());
    }

    /** Posts a statement to the shared product's console. */
    public static Reply cypher(String query, Map<String, Object> parameters, String... headers) {
        return post("/api/cypher", json(Map.of("query", query, "parameters", parameters)), headers);
    }

    /** Posts JSON to an address under the shared product's. */
    public static Reply post(String path, String body, String... headers) {
        return send(request(RunningProduct.at(path), headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static HttpRequest.Builder request(URI address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    public static Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    response);
        } catch (IOException e) {
            throw new AssertionError("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
