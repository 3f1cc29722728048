package org.kontor.events.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.As;
import org.kontor.directory.OrganisationId;
import org.kontor.events.RegistrationId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// An event with people of all states, and its desk.
abstract class DeskFixture {
    static final Pattern NAME =
            Pattern.compile(
                    "<a class=\"strong-line\" href=\"[^\"]*/registrations/[^\"]*\">([^<]*)");
    static final Pattern NEXT = Pattern.compile("href=\"([^\"]*[?&;]after=[^\"]+)\"");
    static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;

    Attendance event;
    OrganisationId light;

    @BeforeEach
    void anEvent() {
        database.sql("delete from notify.mail").update();
        event = Attendance.create(beans, 2);
        light = event.organisation("Šviesos klasteris", "LT");
    }

    String plan(String action, MultiValueMap<String, String> whom) throws Exception {
        return browser.perform(
                        MockMvcRequestBuilders.get(event.path() + "/registrations/decisions/new")
                                .param("action", action)
                                .params(whom)
                                .with(As.person(event.organiser())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    static MultiValueMap<String, String> all(Map<String, String> filter) {
        var whom = new LinkedMultiValueMap<String, String>();
        whom.add("whom", "all");
        filter.forEach(whom::add);
        return whom;
    }

    /// Sends the form that the page holds.
    MockHttpServletResponse decide(String page, Map<String, String> typed) throws Exception {
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

    List<String> found(String query) throws Exception {
        return names(page(query));
    }

    String page(String query) throws Exception {
        MockHttpServletResponse page = get(event.path() + "/registrations" + query);
        assertThat(page.getStatus()).isEqualTo(200);
        return page.getContentAsString();
    }

    MockHttpServletResponse get(String path) throws Exception {
        return browser.perform(
                        MockMvcRequestBuilders.get(URI.create(path))
                                .with(As.person(event.organiser())))
                .andReturn()
                .getResponse();
    }

    String follow(MockHttpServletResponse made) throws Exception {
        return get(String.valueOf(made.getRedirectedUrl())).getContentAsString();
    }

    static List<String> names(String page) {
        var names = new ArrayList<String>();
        Matcher name = NAME.matcher(page);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    List<String> states(List<RegistrationId> all) {
        return all.stream()
                .map(
                        id ->
                                database.sql("select state from events.registration where id = :id")
                                        .param("id", id.value())
                                        .query(String.class)
                                        .single())
                .toList();
    }

    long mails() {
        return database.sql("select count(*) from notify.mail").query(Long.class).single();
    }
}
