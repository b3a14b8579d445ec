package interlock.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What Jetty refuses by itself, before any of our routes sees it, is told as every problem is: with a code. */
final class UnreadableRequests extends ErrorHandler {
    /** By default some methods get no body. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        String reason = message == null || message.isBlank() ? "" : ": " + message;
        Problem problem = status >= 500
                ? Problem.of(status, "internal", "This is a fault of ours", "The log of the server has the reason")
                : Problem.of(status, "bad-request", "The request cannot be read" + reason, null);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.JSON);
        try {
            response.write(true, ByteBuffer.wrap(Json.WRITER.writeValueAsBytes(problem)), callback);
        } catch (JsonProcessingException e) {
            callback.failed(e);
        }
    }
}
