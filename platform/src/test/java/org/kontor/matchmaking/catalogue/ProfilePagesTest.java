package org.kontor.matchmaking.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.duplicates.Merge;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Funding;
import org.kontor.events.NewRegistration;
import org.kontor.matchmaking.OpportunityId;
import org.kontor.matchmaking.profile.Profile;
import org.kontor.scheduling.SmallEvent;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;

@KontorTest
class ProfilePagesTest extends CatalogueFixture {

    @Test
    void aProfileIsWrittenOnceBothAgreeAndNothingIsLostBetweenTwoEditors() throws Exception {
        SmallEvent other = SmallEvent.create(beans, 2, 2, 1);
        String path = "/en" + other.card().path() + "/profile";
        var filled =
                post(path)
                        .param("about-en", "We carve wood.")
                        .param("finer", "16.23, 99.99")
                        .param("keywords", "wood")
                        .param("version", "0")
                        .with(csrf())
                        .with(As.person(other.people().getFirst()));
        browser.perform(filled)
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("We carve wood."),
                                                containsString("“99.99” is no code of NACE"),
                                                containsString("Without this consent"))));
        browser.perform(
                        write(path, other, "0")
                                .param("about-en", "We carve wood.")
                                .param("finer", "16.23")
                                .param("agree", "yes"))
                .andExpect(redirectedUrl(path + "?saved=true"));
        browser.perform(write(path, other, "1").param("about-en", "We carve oak."))
                .andExpect(status().is3xxRedirection());
        browser.perform(write(path, other, "1").param("about-en", "We carve ash."))
                .andExpect(status().isConflict())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("We carve ash."),
                                                containsString("We carve oak."))));
        Profile stored = profiles.find(other.id(), other.organisations().getFirst()).orElseThrow();
        assertThat(stored.about()).isEqualTo(Translated.english("We carve oak."));
        assertThat(stored.agreedBy()).isEqualTo(other.people().getFirst());
    }

    @Test
    void whoHasAPlaceIsLedToTheProfileAndToWhomToMeet() throws Exception {
        String registration =
                database.sql("select id from events.registration where person_id = :person")
                        .param("person", event.people().getFirst().value())
                        .query(String.class)
                        .single();
        String own = "/en" + event.card().path() + "/registration/" + registration;
        String as = "?as=" + id(0) + "\"";
        assertThat(page(own, 0))
                .contains("Others can read what you told", profile + as, catalogue + as);
        database.sql("delete from matchmaking.profile").update();
        assertThat(page(own, 0))
                .contains("it is how others find you", profile + as, catalogue + as);
        database.sql("update events.registration set state = 'SUBMITTED'").update();
        assertThat(page(own, 0)).doesNotContain(profile + as, catalogue + as);
    }

    @Test
    void offersAreAddedOnceChangedAndEnded() throws Exception {
        String path = profile + "/opportunities/";
        UUID id = OpportunityId.next().value();
        for (int twice = 0; twice < 2; twice++) {
            browser.perform(offer(path + "new", "Spare presses").param("new-id", id.toString()))
                    .andExpect(redirectedUrl(profile + "#opportunities"));
        }
        assertThat(page(catalogue + "/" + id(0), 1)).containsOnlyOnce("<h3>Spare presses</h3>");
        browser.perform(offer(path + id, "Fine presses").param("version", "1"))
                .andExpect(status().is3xxRedirection());
        browser.perform(offer(path + id, "Old presses").param("version", "1"))
                .andExpect(status().isConflict());
        browser.perform(offer(path + id, "").param("version", "2"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write a title")));
        browser.perform(send(path + id + "/end", 1).param("ends", "true").param("version", "2"))
                .andExpect(status().isNotFound());
        browser.perform(send(path + id + "/end", 0).param("ends", "true").param("version", "2"))
                .andExpect(status().is3xxRedirection());
        assertThat(page(catalogue + "/" + id(0), 1)).doesNotContain("presses</h3>");
        assertThat(page(profile, 0)).contains("Fine presses", "ended");
    }

    @Test
    void aReportedTextIsHiddenFromTheOthersByTheOrganiser() throws Exception {
        UUID profileId =
                profiles.find(event.id(), event.organisations().get(2)).orElseThrow().id().value();
        String entry = catalogue + "/" + id(2);
        browser.perform(
                        send(entry + "/profile/" + profileId + "/report", 2)
                                .param("reason", "RUDE"))
                .andExpect(status().isNotFound());
        for (int twice = 0; twice < 2; twice++) {
            browser.perform(
                            send(entry + "/profile/" + profileId + "/report", 0)
                                    .param("reason", "ADVERTISING"))
                    .andExpect(redirectedUrl(entry + "?notice=reported"));
        }
        String report =
                database.sql("select id from matchmaking.report where event_id = :event")
                        .param("event", event.id().value())
                        .query(String.class)
                        .single();
        String reports = "/en" + event.card().path() + "/wishes/reports";
        PersonId organiser = organiser();
        browser.perform(get(reports).with(As.person(organiser)))
                .andExpect(content().string(containsString("Choirs and festivals.")));
        browser.perform(
                        post(reports + "/" + report)
                                .param("version", "1")
                                .param("hide", "yes")
                                .with(csrf())
                                .with(As.person(organiser)))
                .andExpect(status().is3xxRedirection());
        assertThat(page(entry, 0)).doesNotContain("Choirs and festivals.");
        assertThat(page(profile, 2)).contains("Choirs and festivals.", "out of sight");
    }

    @Test
    void theNextEditionTakesOverWhatWasToldAfterConsentAnew() throws Exception {
        EventSetup setup = beans.getBean(EventSetup.class);
        var series = setup.addSeries(Translated.english("Series"), List.of());
        EventId before = edition(series, 1, 2115);
        EventId next = edition(series, 2, 2116);
        setup.register(
                next,
                List.of(
                        NewRegistration.delegate(
                                event.people().get(0),
                                event.organisations().get(0),
                                Funding.SELF)));
        matchmaking.introduce(
                before,
                Map.of(event.organisations().get(0), told("We pressed even then.", "22.22")));
        String path = "/en/events/" + slug(next) + "/profile";
        browser.perform(send(path + "/carried", 0))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Take over your last profile?")));
        browser.perform(send(path + "/carried", 0).param("agree", "yes"))
                .andExpect(redirectedUrl(path + "?saved=true"));
        Profile carried = profiles.find(next, event.organisations().get(0)).orElseThrow();
        assertThat(carried.about()).isEqualTo(Translated.english("We pressed even then."));
        assertThat(carried.carriedFrom()).isEqualTo(before);
        assertThat(carried.agreedBy()).isEqualTo(event.people().get(0));
    }

    @Test
    void twoEntriesOfOneOrganisationBecomeOneInAllThatIsToldOfThem() throws Exception {
        String entry = catalogue + "/" + id(2);
        browser.perform(send(entry + "/note", 0).param("note", "Sings well"));
        browser.perform(
                send(entry + "/profile/" + profileId(2) + "/report", 0).param("reason", "RUDE"));
        Merge.of(beans, event.organisations().get(2), event.organisations().get(1));
        matchmaking.recommend();

        assertThat(page(catalogue, 0))
                .contains("1 organisation", "/catalogue/" + id(1) + "\"")
                .doesNotContain("/catalogue/" + id(2) + "\"");
        assertThat(page(catalogue + "/" + id(1), 0)).contains("Sings well", "Injection moulding");
        assertThat(
                        database.sql(
                                        """
                                        select count(*) from matchmaking.recommendation
                                        where event_id = :event and (organisation_id = :gone or :gone = any (partners))
                                        """)
                                .param("event", event.id().value())
                                .param("gone", id(2))
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(profiles.find(event.id(), event.organisations().get(2))).isEmpty();
    }
}
