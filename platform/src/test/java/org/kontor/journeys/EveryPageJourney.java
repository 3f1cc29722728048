package org.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.SitePage;
import org.kontor.notify.Mail;
import org.kontor.notify.Outbox;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Looks at every page as its readers do, on a telephone and a desktop, light and dark, in both
/// languages.
class EveryPageJourney extends DemonstrationJourney {
    private static final String EVENT = "/events/stuttgart-2017";

    /// Addresses that answer with something else than a page, or with a part of one, or that are
    /// looked at by [RegistrationJourney], while registration is open.
    private static final Set<String> NO_PAGES =
            Set.of(
                    "/code-lists/{list}/{version}/codes.xlsx",
                    "/directory/imports/template.xlsx",
                    "/directory/list.csv",
                    "/directory/list.xlsx",
                    "/directory/{organisation}/logo",
                    "/events/{event}/agenda.pdf",
                    "/events/{event}/agendas/{person}.pdf",
                    "/events/{event}/cockpit.xlsx",
                    "/events/{event}/cockpit/{table:funnel|organisations|people|load|matrix|meetings}.csv",
                    "/events/{event}/cockpit/{table:funnel|organisations|people|load|matrix|meetings}.xlsx",
                    "/events/{event}/delegations/{delegation}/import/template.xlsx",
                    "/events/{event}/delegations/{delegation}/report.xlsx",
                    "/events/{event}/catalogue/{organisation}/reasons",
                    "/events/{event}/preview.png",
                    "/events/{event}/programme.ics",
                    "/events/{event}/programme/mine.ics",
                    "/events/{event}/registration/organisation",
                    "/events/{event}/registration/{registration}/answers",
                    "/events/{event}/schedule.json",
                    "/events/{event}/schedule.xml",
                    "/events/{event}/now/live",
                    "/events/{event}/setup/registrations/list.csv",
                    "/events/{event}/setup/registrations/list.xlsx",
                    "/events/{event}/setup/registrations/organisations",
                    "/events/{event}/timetable/builds/{build}",
                    "/events/{event}/timetable/versions/{number:[0-9]{1,6}}/papers/{kind}.pdf",
                    "/events/{event}/timetable/versions/{number:[0-9]{1,6}}/timetable.xlsx",
                    "/events/{event}/wishes/import/template.csv",
                    "/events/{event}/wishes/import/template.xlsx",
                    "/events/{event}/wishes/list.csv",
                    "/events/{event}/wishes/list.xlsx",
                    "/me/data",
                    "/speaking/{token}/photo");

    /// Pages that DryRunJourney and HandedMailJourney look at, because they need a table sent or an
    /// installation without mail.
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "/code-lists/{list}/{version}/imports/{id}",
                    "/directory/imports/{id}",
                    "/mail-queue/{mail}");

    @Autowired private RequestMappingHandlerMapping handlers;
    @Autowired private JdbcClient database;
    @Autowired private Outbox outbox;
    @Autowired private TransactionTemplate transaction;

    @BeforeEach
    void aTimetableIsBuilt() {
        Page organiser = windowOf(Who.ORGANISER, Screen.DESKTOP);
        organiser.navigate("/en" + EVENT + "/timetable");
        if (organiser.locator(".timetable-versions").count() == 0) {
            organiser.getByText("Build timetable").click();
            organiser
                    .locator(".timetable-versions")
                    .waitFor(new WaitForOptions().setTimeout(90_000));
        }
    }

    @BeforeEach
    void aMailIsWaiting() {
        var mail =
                new Mail(
                        new EmailAddress("rasa@klasteris.example"),
                        Language.LT,
                        "Jūsų darbotvarkė",
                        "Susitikimas 14:20, 7 stalas.");
        transaction.executeWithoutResult(status -> outbox.send(mail));
    }

    @ParameterizedTest
    @CsvSource({"TELEPHONE, en", "DESKTOP_DARK, lt"})
    void everybodyCanReadEveryPage(Screen screen, String language) {
        var hurdles = new ArrayList<String>();
        pages().forEach(
                        (who, paths) -> {
                            Page page = windowOf(who, screen);
                            for (String path : paths) {
                                page.navigate("/" + language + path);
                                if (page.locator("main h1").count() != 1) {
                                    hurdles.add(page.url() + ": not one heading");
                                }
                                hurdles.addAll(hurdles(page));
                                screenshot(page, name(path, screen));
                            }
                        });
        assertThat(hurdles).isEmpty();
    }

    @Test
    void noPageIsLeftOut() {
        List<String> visited = pages().values().stream().flatMap(List::stream).toList();
        Set<String> left =
                handlers.getHandlerMethods().keySet().stream()
                        .filter(
                                info ->
                                        info.getMethodsCondition()
                                                .getMethods()
                                                .contains(RequestMethod.GET))
                        .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
                        .filter(pattern -> pattern.getPatternString().startsWith("/{language"))
                        .filter(
                                pattern ->
                                        visited.stream()
                                                .noneMatch(
                                                        path ->
                                                                pattern.matches(
                                                                        PathContainer.parsePath(
                                                                                "/en"
                                                                                        + withoutQuery(
                                                                                                path)))))
                        .map(pattern -> pattern.getPatternString().replace("/{language:en|lt}", ""))
                        .filter(pattern -> !NO_PAGES.contains(pattern))
                        .filter(pattern -> !ELSEWHERE.contains(pattern))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(left).as("pages that nobody looks at").isEmpty();
    }

    private Map<Who, List<String>> pages() {
        return SitePage.all(database).stream()
                .collect(
                        Collectors.groupingBy(
                                page -> Who.valueOf(page.reader().toUpperCase(Locale.ROOT)),
                                Collectors.mapping(SitePage::path, Collectors.toList())));
    }

    private static String withoutQuery(String path) {
        return path.replaceFirst("\\?.*", "");
    }

    private static String name(String path, Screen screen) {
        String plain =
                path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id").replaceAll("[^a-zA-Z0-9]+", "-");
        return (plain.isEmpty() ? "-front" : plain).substring(1)
                + "-"
                + screen.name().toLowerCase(Locale.ROOT);
    }
}
