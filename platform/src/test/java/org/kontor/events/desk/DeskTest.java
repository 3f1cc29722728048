package org.kontor.events.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.OrganisationId;
import org.kontor.documents.Sheet;
import org.kontor.documents.SheetReader;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationState;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@KontorTest
class DeskTest {
    private static final Pattern NAME =
            Pattern.compile(
                    "<a class=\"strong-line\" href=\"[^\"]*/registrations/[^\"]*\">([^<]*)");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*[?&;]after=[^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;

    private Attendance event;
    private OrganisationId light;

    @BeforeEach
    void anEvent() {
        database.sql("delete from notify.mail").update();
        event = Attendance.create(beans, 2);
        light = event.organisation("Šviesos klasteris", "LT");
    }

    @Test
    void theOrganiserFindsPeopleByWhateverIsKnownOfThem() throws Exception {
        OrganisationId wood = event.organisation("Wood Cluster", "DE");
        PersonId rasa = event.person("Rasa Rūta", Language.LT);
        RegistrationId first = event.register(rasa, light, RegistrationState.APPROVED);
        event.answer(first, rasa, "Vadovė", "vegan");
        PersonId karl = event.person("Karl", Language.EN);
        RegistrationId second =
                event.register(karl, wood, RegistrationRole.PRESS, RegistrationState.SUBMITTED);
        event.answer(second, karl, "Editor", "all");
        event.register(event.person("Nino", Language.EN), wood, RegistrationState.SUBMITTED);

        assertThat(found("")).containsExactly("Nino", "Karl", "Rasa Rūta");
        assertThat(found("?q=ruta")).containsExactly("Rasa Rūta");
        assertThat(found("?q=sviesos")).containsExactly("Rasa Rūta");
        assertThat(found("?state=SUBMITTED&order=NAME")).containsExactly("Karl", "Nino");
        assertThat(found("?role=PRESS")).containsExactly("Karl");
        assertThat(found("?funding=AWARD")).isEmpty();
        assertThat(found("?country=DE&state=SUBMITTED&role=DELEGATE")).containsExactly("Nino");
        assertThat(found("?organisation=" + light)).containsExactly("Rasa Rūta");
        assertThat(found("?answer=" + Attendance.food() + "=vegan")).containsExactly("Rasa Rūta");
        assertThat(found("?answer=!" + Attendance.food() + "=vegan"))
                .containsExactly("Nino", "Karl");
        assertThat(found("?answer=" + Attendance.food())).containsExactly("Karl", "Rasa Rūta");
        assertThat(found("?answer=!" + Attendance.position())).containsExactly("Nino");
        assertThat(found("?answer=" + Attendance.position() + "&words=vadove"))
                .containsExactly("Rasa Rūta");
        assertThat(page("?column=" + Attendance.food() + "&column=" + Attendance.position()))
                .contains("<td data-label=\"What do you eat?\">Vegan</td>")
                .contains("<td data-label=\"Your position\">Editor</td>");
    }

    @Test
    void anOrganisationIsFoundByWhatIsTypedOfItsName() throws Exception {
        OrganisationId wood = event.organisation("Wood Cluster", "DE");
        OrganisationId woodLatvia = event.organisation("Wood Cluster", "LV");
        OrganisationId woodland = event.organisation("Woodland Cluster North", "EE");
        event.organisation("Nobody's Wood", "FR");
        event.register(event.person("Rasa", Language.LT), light, RegistrationState.SUBMITTED);
        event.register(event.person("Karl", Language.EN), wood, RegistrationState.SUBMITTED);
        event.register(event.person("Ilze", Language.EN), woodLatvia, RegistrationState.SUBMITTED);
        event.register(event.person("Epp", Language.EN), woodland, RegistrationState.SUBMITTED);

        assertThat(found("?organisation=sviesos")).containsExactly("Rasa");
        assertThat(found("?organisation=WOODLAND")).containsExactly("Epp");
        assertThat(page("?organisation=woodland"))
                .contains("name=\"chosen\" value=\"" + woodland + "\"")
                .contains("list=\"organisations\" value=\"Woodland Cluster North\"");
        // Of two that are called so the reader chooses one, and it stays while they filter on.
        assertThat(found("?organisation=Wood%20Cluster&order=NAME"))
                .containsExactly("Epp", "Ilze", "Karl", "Rasa");
        assertThat(page("?organisation=Wood%20Cluster"))
                .contains("Which organisation do you mean by “Wood Cluster”?")
                .contains(wood + "\">Wood Cluster</a>, Germany")
                .contains(woodLatvia + "\">Wood Cluster</a>, Latvia")
                .doesNotContain("</a>, Estonia", "</a>, France");
        assertThat(found("?organisation=Wood%20Cluster&chosen=" + woodLatvia))
                .containsExactly("Ilze");
        assertThat(found("?organisation=Woodland&chosen=" + woodLatvia)).containsExactly("Epp");
        assertThat(page("?organisation=Steel"))
                .contains("Nobody has registered for an organisation called “Steel”.");
        assertThat(
                        get(event.path() + "/registrations/organisations?organisation=land")
                                .getContentAsString()
                                .strip())
                .isEqualTo("<option value=\"Woodland Cluster North\"></option>");
    }

    @ParameterizedTest
    @EnumSource(DeskOrder.class)
    void whateverTheOrderPagesShowEverybodyOnce(DeskOrder order) throws Exception {
        event.submitted(DeskQueries.PAGE + 3, light);
        String first = page("?order=" + order);
        Matcher next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        String second =
                get(next.group(1).replace("&amp;", "&").replace("+", "%20")).getContentAsString();
        assertThat(names(first))
                .hasSize(DeskQueries.PAGE)
                .doesNotContainAnyElementsOf(names(second));
        assertThat(names(second)).hasSize(3);
    }

    @Test
    void placesAreGivenInTheOrderOfComingAndTheOthersAreTold() throws Exception {
        List<RegistrationId> all = event.submitted(4, light);
        var ticked = new LinkedMultiValueMap<String, String>();
        all.reversed().forEach(id -> ticked.add("registration", id.toString()));
        String plan = plan("STATE-APPROVED", ticked);
        assertThat(plan).contains("4 registrations are about to take this step: Approve");
        assertThat(plan).contains("2 places are free.");
        MockHttpServletResponse made = decide(plan, Map.of());
        assertThat(made.getStatus()).isEqualTo(302);
        assertThat(follow(made))
                .contains("It was done to 2 registrations.")
                .contains("2 stay as they were");
        assertThat(states(all)).containsExactly("APPROVED", "APPROVED", "SUBMITTED", "SUBMITTED");
        assertThat(decide(plan, Map.of()).getRedirectedUrl())
                .as("pressed twice")
                .isEqualTo(made.getRedirectedUrl());
        assertThat(mails()).isEqualTo(2);
    }

    @Test
    void whoIsToBeCancelledIsShownWithWhatFollowsAndTheNextMovesUp() throws Exception {
        List<RegistrationId> all = event.submitted(3, light);
        decide(plan("STATE-APPROVED", all(Map.of())), Map.of());
        decide(plan("STATE-WAITLISTED", all(Map.of("q", "P03"))), Map.of());
        String plan = plan("STATE-CANCELLED", all(Map.of("state", "APPROVED")));
        assertThat(plan).contains("What follows", "2 registrations are about to");
        MockHttpServletResponse made = decide(plan, Map.of("reason", "The hall burnt down."));
        assertThat(follow(made)).contains("It was done to 2 registrations.");
        assertThat(states(all)).containsExactly("CANCELLED", "CANCELLED", "APPROVED");
        assertThat(
                        database.sql(
                                        "select count(*) from notify.mail where text like '%The hall burnt down.%'")
                                .query(Long.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void whatChangedSinceItWasSeenIsShownAgainAndNothingDone() throws Exception {
        List<RegistrationId> all = event.submitted(2, light);
        String plan = plan("STATE-REJECTED", all(Map.of("state", "SUBMITTED")));
        decide(plan("STATE-APPROVED", all(Map.of("q", "P01"))), Map.of());
        MockHttpServletResponse late = decide(plan, Map.of("reason", "No room"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString())
                .contains("so nothing was done", "No room", "1 registration is about to");
        assertThat(states(all)).containsExactly("APPROVED", "SUBMITTED");
    }

    @Test
    void anotherRoleNeedsAPlaceToo() throws Exception {
        List<RegistrationId> all = event.submitted(3, light);
        decide(plan("ROLE-HOST", all(Map.of("q", "P03"))), Map.of());
        decide(plan("STATE-APPROVED", all(Map.of())), Map.of());
        assertThat(states(all)).containsExactly("APPROVED", "APPROVED", "APPROVED");
        MockHttpServletResponse made = decide(plan("ROLE-PRESS", all(Map.of())), Map.of());
        assertThat(follow(made))
                .contains("It was done to 2 registrations.", "All places are taken.");
        decide(plan("FUNDING-AWARD", all(Map.of("role", "PRESS"))), Map.of());
        assertThat(
                        database.sql(
                                        """
                                        select role || ' ' || funding from events.registration
                                        where event_id = :event order by submission
                                        """)
                                .param("event", event.card().id().value())
                                .query((row, number) -> row.getString(1))
                                .list())
                .containsExactly("PRESS AWARD", "PRESS AWARD", "HOST SELF");
    }

    @Test
    void tablesHoldAllAnswersAndNoFormulas() throws Exception {
        PersonId sly = event.person("=HYPERLINK(\"http://evil.example\")", Language.EN);
        RegistrationId registration = event.register(sly, light, RegistrationState.APPROVED);
        event.answer(registration, sly, "+41 or \"so\"", "vegan");
        event.register(event.person("Ona", Language.LT), light, RegistrationState.SUBMITTED);

        MockHttpServletResponse csv = get(event.path() + "/registrations/list.csv?state=APPROVED");
        assertThat(csv.getContentAsString().lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("\"'=HYPERLINK(\"\"http://evil.example\"\")\",")
                .contains("Šviesos klasteris,Lithuania,Delegate,Themselves,Approved,Yes,Yes,")
                .endsWith("\"'+41 or \"\"so\"\"\",Vegan");
        Sheet sheet =
                SheetReader.read(
                        new ByteArrayInputStream(
                                get(event.path() + "/registrations/list.xlsx?order=NAME")
                                        .getContentAsByteArray()),
                        "list.xlsx");
        assertThat(sheet.rows())
                .extracting(row -> row.text("Name"), row -> row.text("What do you eat?"))
                .containsExactly(
                        tuple("=HYPERLINK(\"http://evil.example\")", "Vegan"), tuple("Ona", ""));
    }

    private String plan(String action, MultiValueMap<String, String> whom) throws Exception {
        return browser.perform(
                        MockMvcRequestBuilders.get(event.path() + "/registrations/decisions/new")
                                .param("action", action)
                                .params(whom)
                                .with(As.person(event.organiser())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MultiValueMap<String, String> all(Map<String, String> filter) {
        var whom = new LinkedMultiValueMap<String, String>();
        whom.add("whom", "all");
        filter.forEach(whom::add);
        return whom;
    }

    /// Sends the form that the page holds.
    private MockHttpServletResponse decide(String page, Map<String, String> typed)
            throws Exception {
        var form =
                post(event.path() + "/registrations/decisions")
                        .with(csrf())
                        .with(As.person(event.organiser()));
        Matcher field = HIDDEN.matcher(page);
        while (field.find()) {
            if (!field.group(1).equals("_csrf")) {
                form.param(field.group(1), field.group(2));
            }
        }
        typed.forEach(form::param);
        return browser.perform(form).andReturn().getResponse();
    }

    private List<String> found(String query) throws Exception {
        return names(page(query));
    }

    private String page(String query) throws Exception {
        MockHttpServletResponse page = get(event.path() + "/registrations" + query);
        assertThat(page.getStatus()).isEqualTo(200);
        return page.getContentAsString();
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return browser.perform(
                        MockMvcRequestBuilders.get(URI.create(path))
                                .with(As.person(event.organiser())))
                .andReturn()
                .getResponse();
    }

    private String follow(MockHttpServletResponse made) throws Exception {
        return get(String.valueOf(made.getRedirectedUrl())).getContentAsString();
    }

    private static List<String> names(String page) {
        var names = new ArrayList<String>();
        Matcher name = NAME.matcher(page);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    private List<String> states(List<RegistrationId> all) {
        return all.stream()
                .map(
                        id ->
                                database.sql("select state from events.registration where id = :id")
                                        .param("id", id.value())
                                        .query(String.class)
                                        .single())
                .toList();
    }

    private long mails() {
        return database.sql("select count(*) from notify.mail").query(Long.class).single();
    }
}
