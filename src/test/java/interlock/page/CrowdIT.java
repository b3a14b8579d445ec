package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import interlock.fixtures.Chromium;
import interlock.fixtures.Visit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A picture of hundreds, which is drawn in another way than a small one. */
@Chromium.Second
class CrowdIT {
    private static final int ENTITIES = 300;
    private static final String ADDRESS = "/questions/connection?from=e0&to=e1&layout=force";

    @Test
    void reloadGivesTheSamePicture() {
        try (Visit visit = begin()) {
            visit.open(ADDRESS);
            String seen = visit.view();
            visit.page().reload();
            assertThat(visit.view()).isEqualTo(seen);
        }
    }

    @Test
    void anEntityPressedIsInHand() {
        try (Visit visit = begin()) {
            Page page = visit.open(ADDRESS);
            press(page, "e7");
            assertThat(page).hasURL(Pattern.compile(".*hand=entity.e7"));
        }
    }

    private static void press(Page page, String id) {
        List<?> place = (List<?>) page.evaluate(
                "id => { const { x, y } = document.querySelector('graph-view').placeOf(id);" + " return [x, y]; }", id);
        page.locator("graph-view .canvas")
                .click(new Locator.ClickOptions()
                        .setPosition(((Number) place.get(0)).doubleValue(), ((Number) place.get(1)).doubleValue()));
    }

    /** A reader whose server answers with a crowd: each entity invests in the next and in one of the first ten. */
    private static Visit begin() {
        Visit visit = Visit.begin().expecting(404);
        visit.page()
                .route(
                        Pattern.compile(".*/api/questions/connection\\?.*"),
                        route -> route.fulfill(new FulfillOptions()
                                .setContentType("application/json")
                                .setBody(answer())));
        return visit;
    }

    private static String answer() {
        String nodes = IntStream.range(0, ENTITIES)
                .mapToObj(at -> "{'id':'e%d','label':'Company','name':'Entity %d'}".formatted(at, at))
                .collect(Collectors.joining(","));
        String edges = IntStream.range(1, ENTITIES)
                .mapToObj(at -> fact("a" + at, at, at - 1) + "," + fact("b" + at, at, at % 10))
                .collect(Collectors.joining(","));
        return """
               {'question':'connection','title':'A crowd','parameters':{'from':'e0','to':'e1'},'headline':'A crowd.',
                'columns':[{'name':'entity','type':'entity','list':false,'about':'One'}],'rows':[{'entity':'e0'}],
                'show':{'kind':'graph','columns':[]},'graph':{'nodes':[%s],'edges':[%s]},
                'sources':[],'notices':[],'total':1,'totalExact':true,'constant':[],'truncated':false,'millis':1,'cypher':''}
               """.formatted(nodes, edges).replace('\'', '"');
    }

    private static String fact(String id, int from, int to) {
        return "{'id':'%s','type':'INVESTS_IN','from':'e%d','to':'e%d','status':'announced','sources':[]}"
                .formatted(id, from, to);
    }
}
