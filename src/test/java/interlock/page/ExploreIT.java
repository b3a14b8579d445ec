package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import interlock.fixtures.Chromium;
import interlock.fixtures.Visit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From some entities outward, each step in the address. */
@Chromium.Second
class ExploreIT {
    private static final String ON_THE_DAY = "&asOf=2025-11-30";
    private static final String NODES = "() => document.querySelector('graph-view').scene.nodes.map(node => node.id)";

    @Test
    void startsWrittenApartAreAsThoseWrittenTogether() {
        try (Visit visit = Visit.on("/explore?entities=anthropic&entities=openai" + ON_THE_DAY)) {
            assertThat(visit.page().locator("main h1")).hasText("Around Anthropic and OpenAI");
        }
    }

    @Test
    void anEntityIsOpenedFurtherUpToACapAndWhatIsLeftIsCounted() {
        try (Visit visit = Visit.on("/explore?entities=nvidia" + ON_THE_DAY)) {
            List<String> before = nodes(visit);
            assertThat(before).hasSize(14).contains("nvidia").anyMatch(id -> id.startsWith("more:nvidia"));
            String left = (String)
                    visit.page()
                            .evaluate(
                                    "() => document.querySelector('graph-view').scene.nodes.find(node => node.kind === 'MORE').label");
            assertThat(left).matches("\\d+ more");

            visit.goOn("/explore?entities=nvidia&open=nvidia" + ON_THE_DAY);
            assertThat(nodes(visit)).hasSizeGreaterThan(before.size()).containsAll(before.subList(0, 13));
        }
    }

    /** Names that have no room wait; none is small, and none is cut off. */
    @Test
    void namesCanBeReadOnAPhone() {
        try (Visit visit = Visit.begin(ColorScheme.LIGHT, 390)) {
            visit.goOn("/explore?entities=anthropic&open=anthropic" + ON_THE_DAY);
            assertThat(visit.page().locator("graph-view svg.scene").first()).isVisible();
            Object told = visit.page().evaluate("""
                    () => {
                      const svg = document.querySelector('graph-view svg.scene');
                      const ground = svg.getBoundingClientRect();
                      const names = [...svg.querySelectorAll('.scene-name:not(.waiting)')];
                      return names
                        .map((name) => ({
                          text: name.textContent,
                          size: parseFloat(name.getAttribute('font-size')) * name.getScreenCTM().a,
                          box: name.getBoundingClientRect(),
                          mark: name.parentNode.querySelector('.mark').getBoundingClientRect(),
                        }))
                        .filter(({ mark }) => mark.left > ground.left && mark.right < ground.right)
                        .filter(({ size, box }) => size < 10.9 || box.left < ground.left || box.right > ground.right)
                        .map(({ text, size }) => `${text} ${size}`)
                        .concat(names.length < 8 ? ['only ' + names.length] : [])
                        .join(', ');
                    }""");
            assertThat(told).isEqualTo("");
        }
    }

    @Test
    void theEntityInHandIsOpenedHiddenAndPinned() {
        try (Visit visit = Visit.on("/explore?entities=anthropic&hand=entity.microsoft" + ON_THE_DAY)) {
            Locator tools = visit.page().locator("entity-tools");
            int before = nodes(visit).size();
            tools.getByText(Pattern.compile("^Open \\d+ more$")).click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*open=microsoft.*"));
            visit.settle();
            assertThat(nodes(visit)).hasSizeGreaterThan(before);

            button(tools, "Pin").click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*pin=microsoft.*"));
            button(tools, "Unpin").click();
            button(tools, "Hide").click();
            visit.settle();
            assertThat(nodes(visit)).doesNotContain("microsoft");
            visit.page().getByLabel("Show microsoft again").click();
            visit.settle();
            assertThat(nodes(visit)).contains("microsoft");
        }
    }

    @Test
    void stepsAreTakenBackAndAgainByButtonAndByKey() {
        try (Visit visit = Visit.on("/explore?entities=anthropic&hand=entity.amazon" + ON_THE_DAY)) {
            assertThat(button(visit, "Undo")).isDisabled();
            button(visit.page().locator("entity-tools"), "Hide").click();
            visit.settle();
            assertThat(nodes(visit)).doesNotContain("amazon");
            button(visit, "Undo").click();
            visit.settle();
            assertThat(nodes(visit)).contains("amazon");
            visit.page().keyboard().press("Control+Shift+z");
            visit.settle();
            assertThat(nodes(visit)).doesNotContain("amazon");
            visit.page().keyboard().press("Control+z");
            visit.settle();
            assertThat(nodes(visit)).contains("amazon");
        }
    }

    @Test
    void theLegendLeavesAKindOut() {
        try (Visit visit = Visit.on("/explore?entities=anthropic" + ON_THE_DAY)) {
            Locator investments = visit.page()
                    .locator(
                            ".filters a.filter",
                            new com.microsoft.playwright.Page.LocatorOptions().setHasText("invest"));
            investments.click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*without=INVESTS_IN.*"));
            assertThat(investments).hasAttribute("aria-pressed", "false");
            visit.settle();
            assertThat(visit.page().locator("answer-table")).not().containsText("invests in");
            assertThat(visit.page().locator("answer-table")).containsText("spends on");
        }
    }

    @Test
    void onlyFactsOfAtLeastAnAmountAreShownWhereTheReaderAsks() {
        try (Visit visit = Visit.on("/explore?entities=anthropic&least=10000000000" + ON_THE_DAY)) {
            assertThat(nodes(visit)).contains("azure", "nvidia").doesNotContain("salesforce", "claude-opus-4-5");
        }
    }

    @Test
    void theChainsBetweenTwoAreFoundAndLit() {
        try (Visit visit = Visit.on("/explore?entities=anthropic&between=anthropic,tsmc" + ON_THE_DAY)) {
            assertThat(visit.headline()).containsText("TSMC");
            assertThat(nodes(visit)).contains("tsmc");
            Object lit = visit.page()
                    .evaluate(
                            "() => document.querySelector('graph-view').scene.nodes.filter(node => node.state === 'lit').map(node => node.id)");
            assertThat(lit)
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .contains("anthropic", "tsmc");
        }
    }

    @Test
    void parallelFactsAreCurvesApartWithTheAmountAsStated() {
        try (Visit visit = Visit.on("/explore?entities=anthropic" + ON_THE_DAY)) {
            Object middles = visit.page().evaluate("""
                    () => [...document.querySelector('graph-view').svg().querySelectorAll('[data-from=amazon], [data-to=amazon]')]
                      .map(line => line.getPointAtLength(line.getTotalLength() / 2))
                      .map(({ x, y }) => Math.round(x) + ' ' + Math.round(y))""");
            assertThat((List<?>) middles).hasSizeGreaterThan(2).doesNotHaveDuplicates();
            Object texts = visit.page()
                    .evaluate("() => document.querySelector('graph-view').scene.edges.map(edge => edge.label)");
            assertThat(texts)
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .contains("is to invest in · up to $10bn", "is to spend on · about $30bn");
        }
    }

    @Test
    void eachLayoutPlacesTheSameEntitiesOtherwise() {
        try (Visit visit = Visit.on("/explore?entities=anthropic" + ON_THE_DAY)) {
            String force = visit.view();
            visit.page()
                    .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Circle"))
                    .click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*layout=circle.*"));
            String circle = visit.view();
            visit.page()
                    .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Layers"))
                    .click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*layout=layers.*"));
            assertThat(List.of(force, circle, visit.view())).doesNotHaveDuplicates();
        }
    }

    @Test
    void whereNothingIsChosenThePageSaysHowToBegin() {
        try (Visit visit = Visit.on("/explore")) {
            assertThat(visit.page().locator(".empty")).containsText("Type a company, a model, a cloud or a chip");
            visit.page().locator(".empty").getByText("Anthropic").click();
            assertThat(visit.page().locator("main h1")).hasText("Around Anthropic");
        }
    }

    private static List<String> nodes(Visit visit) {
        return ((List<?>) visit.page().evaluate(NODES))
                .stream().map(String::valueOf).toList();
    }

    private static Locator button(Visit visit, String name) {
        return visit.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator part, String name) {
        return part.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
