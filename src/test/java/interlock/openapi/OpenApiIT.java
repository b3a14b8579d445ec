package interlock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import interlock.form.JsonSchema;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.question.World;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code /api/openapi.json}, read by the parser that most tools read such files with. */
@BesideOthers
class OpenApiIT {
    private static OpenAPI api;

    @BeforeAll
    static void read() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult read =
                new OpenAPIV3Parser().readContents(Http.get("/api/openapi.json").body(), List.of(), options);
        assertThat(read.getMessages()).isEmpty();
        api = read.getOpenAPI();
    }

    @Test
    void eachQuestionIsThereWithItsParameters() {
        for (Question question : Questions.bundled().all()) {
            Operation ask =
                    api.getPaths().get("/api/questions/" + question.name()).getGet();
            assertThat(ask.getParameters().stream().map(Parameter::getName).toList())
                    .as(question.name())
                    .isEqualTo(Stream.concat(
                                    Stream.concat(question.parameters().stream(), World.PARAMETERS.stream())
                                            .map(interlock.question.Parameter::name),
                                    Stream.of("evidence"))
                            .toList());
            assertThat(ask.getResponses()).containsKeys("200", "400", "404", "default");
        }
    }

    @Test
    void noTwoOperationsHaveOneNameAndEachStandsUnderATag() {
        List<Operation> operations = api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .toList();
        assertThat(operations.stream().map(Operation::getOperationId))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        Set<String> tags = api.getTags().stream().map(tag -> tag.getName()).collect(Collectors.toSet());
        assertThat(operations.stream().flatMap(operation -> operation.getTags().stream()))
                .isSubsetOf(tags);
    }

    /** What can be asked without a body and without an id is there. */
    @Test
    void whatIsDescribedAnswers() {
        api.getPaths().forEach((path, item) -> {
            boolean plain = item.getGet() != null
                    && !path.contains("{")
                    && !path.startsWith("/api/questions/")
                    && !path.startsWith("/api/export.");
            if (plain) {
                assertThat(Http.get(path).status()).as(path).isEqualTo(200);
            }
        });
    }

    @Test
    void theViewerIsServedWithWhatItNeeds() {
        String page = Http.get("/openapi/index.html").body();
        assertThat(page).contains("swagger-ui.css", "swagger-ui-bundle.js", "viewer.js");
        assertThat(Http.get("/openapi/swagger-ui-bundle.js").contentType()).startsWith("text/javascript");
        assertThat(Http.get("/openapi/swagger-ui.css").contentType()).startsWith("text/css");
        assertThat(Http.get("/openapi/viewer.js").body()).contains("/api/openapi.json");
        assertThat(Http.get("/openapi").response().statusCode()).isEqualTo(302);
    }

    @Test
    void aRowIsAsItsSchemaSays() {
        Question question = Questions.bundled().find("depends-on").orElseThrow();
        Map<?, ?> columns = (Map<?, ?>) JsonSchema.row(question).get("properties");
        Http.get("/api/questions/depends-on")
                .json()
                .get("rows")
                .forEach(row -> assertThat(row.fieldNames())
                        .toIterable()
                        .containsExactlyElementsOf(
                                columns.keySet().stream().map(Object::toString).toList()));
    }
}
