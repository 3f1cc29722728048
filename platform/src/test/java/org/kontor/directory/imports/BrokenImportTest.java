package org.kontor.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.imports.BrokenFiles.Broken;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@KontorTest
class BrokenImportTest {
    @Autowired MockMvc browser;
    @Autowired People people;
    @Autowired JdbcClient database;
    private PersonId administrator;

    @BeforeEach
    void signIn() {
        administrator =
                people.register(new EmailAddress("admin@example.org"), "Admin", Language.EN);
        people.grant(administrator, Role.ADMINISTRATOR, Optional.empty());
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(count("directory.organisation")).isZero();
        assertThat(count("directory.listing")).isZero();
    }

    static Stream<Broken> unreadable() {
        return BrokenFiles.unreadable();
    }

    static Stream<Broken> wrong() {
        return BrokenFiles.wrong();
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aFileThatCannotBeReadIsRefusedWithAReason(Broken broken) throws Exception {
        browser.perform(upload(broken))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The table cannot be taken")))
                .andExpect(content().string(containsString(broken.said())));
        assertThat(count("directory.import")).isZero();
        assertThat(count("files.file")).isZero();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongRowIsShownAndNothingCanBeWritten(Broken broken) throws Exception {
        String dryRun =
                String.valueOf(
                        browser.perform(upload(broken))
                                .andReturn()
                                .getResponse()
                                .getRedirectedUrl());
        browser.perform(get(dryRun).with(As.person(administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(broken.said())))
                .andExpect(content().string(not(containsString("/confirmation"))));
        browser.perform(post(dryRun + "/confirmation").with(As.person(administrator)).with(csrf()))
                .andExpect(status().isConflict());
        browser.perform(post(dryRun + "/removal").with(As.person(administrator)).with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder
            upload(Broken broken) {
        return (org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder)
                multipart("/en/directory/imports")
                        .file(new MockMultipartFile("file", broken.name(), "", broken.content()))
                        .with(As.person(administrator))
                        .with(csrf());
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
