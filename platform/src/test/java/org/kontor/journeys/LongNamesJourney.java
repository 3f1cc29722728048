package org.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names may be longer than a telephone is wide, in any script.
class LongNamesJourney extends DemonstrationJourney {
    private static final String EVENT = "/en/events/stuttgart-2017";
    private static final String NAME =
            "საქართველოსინოვაციებისასოციაციაკლასტერი Donaudampfschifffahrtsgesellschaftskapitänsverein";

    @Autowired private JdbcClient database;

    @Test
    void aTelephoneShowsThemWithoutScrollingSideways() {
        database.sql("update directory.organisation set name = :name || ' ' || name")
                .param("name", NAME)
                .update();
        database.sql("update identity.person set name = :name || ' ' || name")
                .param("name", NAME)
                .update();
        database.sql("update events.session set title = jsonb_build_object('en', :name)")
                .param("name", NAME)
                .update();
        var hurdles = new ArrayList<String>();
        hurdles.addAll(
                hurdles(
                        Who.DELEGATE,
                        List.of(
                                "",
                                "/catalogue",
                                "/requests",
                                "/requests/sent",
                                "/requests/new",
                                "/programme",
                                "/programme/mine",
                                "/agenda",
                                "/team")));
        hurdles.addAll(
                hurdles(
                        Who.ORGANISER,
                        List.of(
                                "/setup/sessions",
                                "/setup/speakers",
                                "/setup/delegations",
                                "/teams",
                                "/wishes")));
        assertThat(hurdles).isEmpty();
    }

    private List<String> hurdles(Who who, List<String> paths) {
        var hurdles = new ArrayList<String>();
        Page page = windowOf(who, Screen.TELEPHONE);
        for (String path : paths) {
            page.navigate(EVENT + path);
            hurdles.addAll(hurdles(page));
        }
        return hurdles;
    }
}
