package interlock.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import interlock.Http;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The console in front of one reader. */
record Desk(Visit visit) {
    /** The address of the console with a statement in it. */
    static String address(String query) {
        return "/console#query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    static String address(String query, String parameters) {
        return address(query) + "&parameters=" + URLEncoder.encode(parameters, StandardCharsets.UTF_8);
    }

    /** Opens a statement and runs it. It is planned beforehand, because a busy build machine takes its time for that. */
    static Desk ran(Visit visit, String query) {
        Http.cypher(query, Map.of());
        visit.open(address(query));
        Desk desk = new Desk(visit);
        desk.press("Run");
        desk.result().locator(".answer-bar").waitFor();
        visit.settle();
        return desk;
    }

    Page page() {
        return visit.page();
    }

    /** Where the statement is written. */
    Locator statement() {
        return page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Cypher statement"));
    }

    Locator parameters() {
        return page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Parameters, as JSON"));
    }

    /** Puts the statement in place of what stands there, letter by letter as a person types. */
    void type(String text) {
        statement().click();
        page().keyboard().press("Control+a");
        page().keyboard().type(text);
    }

    void press(String button) {
        button(button).click();
    }

    /** A button whose words begin so. */
    Locator button(String words) {
        return page().locator("console-page .button")
                .filter(new Locator.FilterOptions().setHasText(java.util.regex.Pattern.compile("^\\s*" + words)))
                .first();
    }

    /** Waits until nothing runs. */
    void awaitEnd() {
        page().locator("console-page .stop[aria-disabled=true]").waitFor();
    }

    Locator result() {
        return page().locator("run-result");
    }

    /** What the editor offers next. */
    Locator offered() {
        return page().locator(".cm-tooltip-autocomplete .cm-completionLabel");
    }
}
