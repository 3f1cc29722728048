package org.kontor.matchmaking.wishfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.OrganisationCard;
import org.kontor.events.Delegate;
import org.kontor.events.Funding;
import org.kontor.events.NewRegistration;
import org.kontor.matchmaking.AcceptedRequest;
import org.kontor.matchmaking.Wish;
import org.kontor.matchmaking.WishFigures;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;

@KontorTest
class WishImportTest extends WishFileFixture {

    @Test
    void aTableInLithuanianBringsOrganisationsDelegatesAndAgreedWishes() throws Exception {
        upload(
                        """
                Organizacija;Šalis;Atstovas;El. paštas;Nori susitikti su;Pageidavimas;Abipusis
                %1$s;Lietuva;Rasa Rasaitė;rasa-%2$s@example.org;Neue Medizin %2$s;būtina;
                Neue Medizin %2$s;DE;Uta Müller;uta-%2$s@example.org;%3$s;būtina;
                Trečias klasteris %2$s;Lietuva;Jonas Jonaitis;jonas-%2$s@example.org;%1$s;galėtų;ne
                """
                                .formatted(known, event, known.toUpperCase(Locale.ROOT)))
                .andExpect(redirectedUrl(path));
        browser.perform(get(path).with(As.person(organiser)))
                .andExpect(content().string(containsString("Neue Medizin")))
                .andExpect(content().string(containsString("The other side of row 2.")))
                .andExpect(content().string(not(containsString("To be mended</span>"))));
        assertThat(matchmaking.figures(event)).isEqualTo(new WishFigures(0, 0, 0, 0, 0));

        confirm().andExpect(status().is3xxRedirection());

        assertThat(matchmaking.figures(event)).isEqualTo(new WishFigures(1, 1, 0, 0, 0));
        AcceptedRequest agreed = matchmaking.accepted(event).getFirst();
        assertThat(agreed.from()).isEqualTo(knownId);
        assertThat(agreed.answer()).contains(Wish.MUST);
        assertThat(agreed.mandatory()).isTrue();
        assertThat(directory.find(agreed.to()))
                .get()
                .extracting(
                        OrganisationCard::name,
                        OrganisationCard::country,
                        OrganisationCard::published)
                .containsExactly("Neue Medizin " + event, "DE", false);
        assertThat(events.delegates(event)).hasSize(3);
        assertThat(events.delegates(event)).extracting(Delegate::organisation).contains(knownId);
        assertThat(files.waiting(event)).isEmpty();
    }

    @Test
    void aNameAloneMeansTheOneOfTheOrganisationWhoIsCalledSo() throws Exception {
        PersonId registered = person("Rūta Rūtaitė", "ruta");
        setup.register(event, List.of(NewRegistration.delegate(registered, knownId, Funding.SELF)));
        PersonId manager = person("Max Meier", "max");
        people.grant(manager, Role.MANAGER, Optional.of(knownId.value()));
        upload(
                """
                organisation,country,delegate,email,wishes to meet,partner country
                %1$s,LT,ruta rutaite,,First %2$s,LV
                %1$s,LT,Max Meier,,Second %2$s,LV
                First %2$s,LV,Anna Berzina,anna-%2$s@example.org,Second %2$s,LV
                First %2$s,LV,Anna Bērziņa,,Third %2$s,LV
                """
                        .formatted(known, event));
        browser.perform(get(path).with(As.person(organiser)))
                .andExpect(content().string(not(containsString("To be mended</span>"))));
        confirm().andExpect(status().is3xxRedirection());

        PersonId anna =
                people.find(new EmailAddress("anna-" + event + "@example.org")).orElseThrow().id();
        assertThat(events.delegates(event))
                .extracting(Delegate::person)
                .containsExactlyInAnyOrder(registered, manager, anna);
        assertThat(matchmaking.figures(event)).isEqualTo(new WishFigures(0, 4, 0, 0, 0));
    }

    @Test
    void aNameThatIsUnknownOrBorneByTwoNeedsAnAddress() throws Exception {
        for (String email : List.of("one", "other")) {
            setup.register(
                    event,
                    List.of(
                            NewRegistration.delegate(
                                    person("Ona Onaitė", email), knownId, Funding.SELF)));
        }
        upload(
                """
                organisation,country,delegate,wishes to meet,partner country
                %1$s,LT,Ona Onaitė,First %2$s,LV
                %1$s,LT,Nobody Known,Second %2$s,LV
                First %2$s,LV,Ona Onaitė,Second %2$s,LV
                """
                        .formatted(known, event));
        browser.perform(get(path).with(As.person(organiser)))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "In %s 2 people are called Ona Onaitė"
                                                        .formatted(known))))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                known
                                                        + " has nobody here who is called Nobody Known")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "First %s has nobody here who is called Ona Onaitė"
                                                        .formatted(event))));
        confirm().andExpect(status().isConflict());
        assertThat(matchmaking.figures(event)).isEqualTo(new WishFigures(0, 0, 0, 0, 0));
    }

    private PersonId person(String name, String email) {
        return people.register(
                new EmailAddress(email + "-" + event + "@example.org"), name, Language.EN);
    }

    @Test
    void takingTheSameTableOverAgainChangesNothing() throws Exception {
        String table =
                """
                organisation,country,delegate,email,wishes to meet,partner country
                %1$s,LT,Ada,ada-%2$s@example.org,Other %2$s,LV
                """
                        .formatted(known, event);
        upload(table);
        confirm().andExpect(status().is3xxRedirection());
        upload(table);

        browser.perform(get(path).with(As.person(organiser)))
                .andExpect(content().string(containsString("would change nothing")));
        confirm().andExpect(status().is3xxRedirection());
        assertThat(matchmaking.figures(event)).isEqualTo(new WishFigures(0, 1, 0, 0, 0));
        assertThat(events.delegates(event)).hasSize(1);
    }

    @Test
    void oneWrongRowKeepsTheWholeTableOut() throws Exception {
        upload(
                """
                organisation,country,wishes to meet,partner country,wish
                %1$s,LT,Amber Coast Cluster,LV,must
                %1$s,LT,Third Cluster,XX,perhaps
                """
                        .formatted(known));

        browser.perform(get(path).with(As.person(organiser)))
                .andExpect(content().string(containsString("“XX” is no country known here")))
                .andExpect(content().string(containsString("“perhaps” is not known")))
                .andExpect(content().string(not(containsString("Take all of it over"))));
        confirm().andExpect(status().isConflict());
        assertThat(matchmaking.figures(event)).isEqualTo(new WishFigures(0, 0, 0, 0, 0));
        assertThat(directory.byName("LV", "Amber Coast Cluster")).isEmpty();
    }

    @Test
    void aMistypedNameIsTakenForTheOneOfTheDirectoryAndSaysSo() throws Exception {
        upload(
                "organisation,country,wishes to meet,partner country\n%s,LT,Other %s,LV\n"
                        .formatted(known.replace("Photonics", "Fotonics"), event));

        browser.perform(get(path).with(As.person(organiser)))
                .andExpect(content().string(containsString("is taken for " + known)));
    }

    @Test
    void onlyTheOrganiserImports() throws Exception {
        PersonId stranger =
                people.register(
                        new EmailAddress("s" + UUID.randomUUID() + "@example.org"),
                        "Stranger",
                        Language.EN);
        browser.perform(get(path).with(As.person(stranger))).andExpect(status().isForbidden());
        browser.perform(
                        post(path + "/confirmation")
                                .param("file", "x")
                                .with(csrf())
                                .with(As.person(stranger)))
                .andExpect(status().isForbidden());
    }
}
