package org.kontor.files;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@KontorTest
@Import(DownloadTest.SignedInOwner.class)
class DownloadTest {
    private static final byte[] PAGE =
            "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

    @Autowired MockMvc browser;
    @Autowired StoredFiles files;
    @Autowired People people;

    @Test
    void whomTheOwnerLetsGetsTheFileToSaveNotToOpen() throws Exception {
        FileId file = files.store(new ByteArrayInputStream(PAGE), "ataskaita ž.html").id();
        PersonId rasa = people.register(new EmailAddress("rasa@example.org"), "Rasa", Language.LT);
        browser.perform(get("/files/" + file).with(As.person(rasa)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(PAGE))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", "no-cache, private"))
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        "attachment; filename=\"ataskaita z.html\"; filename*=UTF-8''ataskaita%20%C5%BE.html"));
    }

    @Test
    void forOthersThereIsNoFile() throws Exception {
        FileId file = files.store(new ByteArrayInputStream(PAGE), "page.html").id();
        browser.perform(get("/files/" + file)).andExpect(status().isNotFound());
        browser.perform(get("/files/" + "0".repeat(64))).andExpect(status().isNotFound());
    }

    static final class SignedInOwner implements FileOwner {
        @Override
        public Optional<String> nameFor(FileId file, Visitor visitor) {
            return visitor.isSignedIn() ? Optional.of("ataskaita ž.html") : Optional.empty();
        }
    }
}
