package org.kontor.events.mailing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.As;
import org.kontor.directory.OrganisationId;
import org.kontor.events.RegistrationState;
import org.kontor.events.desk.Attendance;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// An event with Rasa and Karl, who have a place, and Nino, who waits for one; and the mails that
/// its organiser writes to them.
public abstract class MailingFixture {
    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"(version|seen)\" value=\"([^\"]*)\"");

    @Autowired BeanFactory beans;
    @Autowired protected JdbcClient database;
    @Autowired protected MockMvc browser;

    protected Attendance event;
    OrganisationId light;
    PersonId rasa;

    @BeforeEach
    void anEvent() {
        database.sql("delete from notify.mail").update();
        event = Attendance.create(beans, 0);
        light = event.organisation("Šviesos klasteris", "LT");
        rasa = event.person("Rasa", Language.LT);
        event.register(rasa, light, RegistrationState.APPROVED);
        OrganisationId wood = event.organisation("Wood Cluster", "DE");
        event.register(rasa, wood, RegistrationState.APPROVED);
        event.register(event.person("Karl", Language.EN), wood, RegistrationState.APPROVED);
        event.register(event.person("Nino", Language.EN), wood, RegistrationState.SUBMITTED);
    }

    MockHttpServletResponse write(Map<String, String> fields) throws Exception {
        var form =
                MockMvcRequestBuilders.post(event.path() + "/mailings/new")
                        .param("new-id", UUID.randomUUID().toString())
                        .param("whom", "all")
                        .param("state", "APPROVED")
                        .with(csrf())
                        .with(As.person(event.organiser()));
        fields.forEach(form::param);
        return browser.perform(form).andReturn().getResponse();
    }

    /// Where a mail to all who are approved is looked at.
    protected String written(boolean essential) throws Exception {
        var fields =
                new TreeMap<>(
                        Map.of(
                                "subject-en", "{event}: news",
                                "subject-lt", "{event}: naujienos",
                                "text-en", "Hello {name} ({organisation})! {link} $1",
                                "text-lt", "Sveiki, {Name} ({organisation})! {link} $1"));
        if (essential) {
            fields.put("essential", "yes");
        }
        return String.valueOf(write(fields).getRedirectedUrl());
    }

    protected String page(String path) throws Exception {
        return browser.perform(MockMvcRequestBuilders.get(path).with(As.person(event.organiser())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    protected MockHttpServletResponse send(String mailing, String action, String seen)
            throws Exception {
        var form =
                MockMvcRequestBuilders.post(mailing + action)
                        .with(csrf())
                        .with(As.person(event.organiser()));
        Matcher field = HIDDEN.matcher(seen);
        while (field.find()) {
            form.param(field.group(1), field.group(2));
        }
        return browser.perform(form).andReturn().getResponse();
    }

    /// Language, subject and text of each, with the addresses that differ from run to run named.
    List<String> mails() {
        return database.sql("select language, subject, text from notify.mail order by id")
                .query(
                        (row, number) ->
                                "%s %s\n%s"
                                        .formatted(
                                                row.getString(1),
                                                row.getString(2),
                                                row.getString(3)
                                                        .replaceAll(
                                                                "http\\S+/registration/\\S+",
                                                                "HERE")
                                                        .replaceAll(
                                                                "http\\S+/unsubscribe/\\S+", "STOP")
                                                        .replaceAll("\\s*\n\\s*-- \n", "\n-- ")
                                                        .strip()))
                .list();
    }
}
