package org.kontor.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.As;
import org.kontor.KontorTest;

/// What mails say of meetings over the night of two hours, to readers who live elsewhere.
@KontorTest
class TimesInMailsTest extends NightOfTwoHours {
    private static final List<String> BERLINS =
            List.of(
                    "Sat, 28 Oct 2017, 10:00",
                    "Sun, 29 Oct 2017, 02:20 (UTC+02:00)",
                    "Sun, 29 Oct 2017, 02:45 (UTC+02:00)",
                    "Sun, 29 Oct 2017, 02:10 (UTC+01:00)",
                    "Sun, 29 Oct 2017, 02:35 (UTC+01:00)",
                    "Sun, 29 Oct 2017, 10:00");

    @Test
    void theMailsSayTheEventsTimeWithItsZone() {
        agreeWithSix();
        assertThat(mails().stream().map(text -> found(text, "- (New: .*), (online)").getFirst()))
                .containsExactly(
                        "New: Cluster B, Sat, 28 Oct 2017, 10:00 online",
                        "New: Cluster C, Sun, 29 Oct 2017, 02:20 (UTC+02:00) online",
                        "New: Cluster D, Sun, 29 Oct 2017, 02:45 (UTC+02:00) online",
                        "New: Cluster E, Sun, 29 Oct 2017, 02:10 (UTC+01:00) online",
                        "New: Cluster F, Sun, 29 Oct 2017, 02:35 (UTC+01:00) online",
                        "New: Cluster G, Sun, 29 Oct 2017, 10:00 online");
        assertThat(
                        database.sql("select count(*) from notify.mail where text not like :zone")
                                .param("zone", "%All times are in Europe/Berlin.%")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource
    void theMailsSayTheReadersOwnTimeToo(String zone, List<String> seen) throws Exception {
        browser.perform(
                        post("/en/me")
                                .param("name", "Reader")
                                .param("language", "en")
                                .param("zone", zone)
                                .param("version", "0")
                                .with(As.person(person))
                                .with(csrf()))
                .andExpect(status().is3xxRedirection());
        agreeWithSix();
        assertThat(
                        mails().stream()
                                .map(text -> found(text, "- New: Cluster ., (.*)(), online"))
                                .map(List::getFirst)
                                .map(String::strip))
                .isEqualTo(
                        IntStream.range(0, 6)
                                .mapToObj(
                                        i ->
                                                "%s [%s %s]"
                                                        .formatted(
                                                                BERLINS.get(i), seen.get(i), zone))
                                .toList());
        assertThat(mails())
                .allSatisfy(
                        text ->
                                assertThat(text)
                                        .contains(
                                                "All times are in Europe/Berlin.",
                                                "Where clocks in your own zone, "
                                                        + zone
                                                        + ", show another time, it stands in brackets."));
    }

    static Stream<Arguments> theMailsSayTheReadersOwnTimeToo() {
        return Stream.of(
                Arguments.of(
                        "Europe/Vilnius",
                        List.of(
                                "11:00",
                                "03:20 (UTC+03:00)",
                                "03:45 (UTC+03:00)",
                                "03:10 (UTC+02:00)",
                                "03:35 (UTC+02:00)",
                                "11:00")),
                Arguments.of(
                        "America/New_York",
                        List.of(
                                "04:00",
                                "Sat, 28 Oct 2017, 20:20",
                                "Sat, 28 Oct 2017, 20:45",
                                "Sat, 28 Oct 2017, 21:10",
                                "Sat, 28 Oct 2017, 21:35",
                                "05:00")),
                Arguments.of(
                        "Asia/Kathmandu",
                        List.of("13:45", "06:05", "06:30", "06:55", "07:20", "14:45")));
    }

    private List<String> mails() {
        return database.sql(
                        """
                        select text from notify.mail
                        where recipient = (select email from identity.person where id = :id)
                        order by id
                        """)
                .param("id", person.value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
