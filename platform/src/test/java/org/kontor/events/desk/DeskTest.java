package org.kontor.events.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontor.KontorTest;
import org.kontor.directory.OrganisationId;
import org.kontor.documents.Sheet;
import org.kontor.documents.SheetReader;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationState;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.mock.web.MockHttpServletResponse;

/// Who is found at the desk, and taken away as a table.
@KontorTest
class DeskTest extends DeskFixture {

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
}
